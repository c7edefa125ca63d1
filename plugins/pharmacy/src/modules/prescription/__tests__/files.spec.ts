import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import sharp from "sharp";
import { FileBook, type FileParts } from "../../../files/file-book";
import { FolderStorage } from "../../../files/folder-storage";
import { KeepBook } from "../../../files/keep-book";
import { KeyRing, readKeys } from "../../../files/key-ring";
import { readFileOptions } from "../../../files/options";
import { drawn, pdf, photo } from "../../../files/page.fixture";
import type { FileRow } from "../../../files/rows";
import { StorageDown, StorageFull, type FileStorage } from "../../../files/storage";
import { ViewBook } from "../../../files/view-book";
import { ANVAR, later, NOW, PrescriptionWorld } from "./prescription-world";

jest.setTimeout(60_000);

const key = (id: string, fill: string) => `${id}:${Buffer.alloc(32, fill).toString("base64")}`;
const OLD = key("2026", "a");
const NEW = key("2027", "b");

let world: PrescriptionWorld;
let connection: Knex;
let folder: string;

beforeAll(async () => {
  world = await PrescriptionWorld.open();
  connection = world.connection;
});
afterAll(() => connection.destroy());
beforeEach(async () => {
  await world.clear();
  folder = await mkdtemp(path.join(tmpdir(), "prescription-files-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** The books of pages with some parts of their own. */
function books(more: Partial<FileParts> & { fileKeys?: string } = {}) {
  const { fileKeys = OLD, ...parts } = more;
  const all: FileParts = {
    connection,
    options: readFileOptions({}),
    keys: new KeyRing(readKeys(fileKeys)),
    storage: new FolderStorage(folder),
    scanner: null,
    ...parts,
  };
  return { files: new FileBook(all), views: new ViewBook(all), keep: new KeepBook(all) };
}

async function draft(
  customer = "cus_1",
): Promise<{ prescription_id: string; customer_id: string }> {
  const prescription_id = await world.draft(["losartan"], customer);
  await connection("prescription").where({ id: prescription_id }).update({ pages: 0 });
  return { prescription_id, customer_id: customer };
}

const picture = (seed = 1, width = 400) => drawn(width, 300, seed).jpeg().toBuffer();
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );
const rows = () => connection<FileRow>("prescription_file").orderBy("page_no");
const story = async (id: string) => (await world.service.story(id)).map(({ type }) => type);

describe("a page", () => {
  it("lies sealed, and is opened for who may see it, which is written down", async () => {
    const { files, views } = books();
    const own = await draft();
    const given = await photo().jpeg().toBuffer();
    const file = await files.add(own, given, NOW);
    expect(file).toMatchObject({ page_no: 1, mime: "image/jpeg", width: 900, height: 1200 });
    expect(await readdir(folder)).toEqual([`${file.id}.sealed`]);
    const sealed = await readFile(path.join(folder, `${file.id}.sealed`));
    expect(["JFIF", "SecretPhone"].map((word) => sealed.includes(word))).toEqual([false, false]);

    const shown = await views.view(file, { role: "pharmacist", id: "user_1" }, "lease", NOW);
    expect((await sharp(shown).metadata()).exif).toBeUndefined();
    expect(createHash("sha256").update(shown).digest("hex")).toBe(file.sha256);
    expect(await views.viewsOf("user_1", NOW)).toBe(1);
    expect((await world.find(own.prescription_id)).pages).toBe(1);
    expect(await story(own.prescription_id)).toEqual(["create", "file_added", "file_viewed"]);
    expect(await world.broken()).toEqual([]);
  });

  it("opens as itself alone, and not when a bit of it is another", async () => {
    const { files, views } = books();
    const own = await draft();
    const one = await files.add(own, await picture(1), NOW);
    const two = await files.add(own, await picture(2), NOW);
    const at = (file: FileRow) => path.join(folder, file.storage_key);
    const open = (file: FileRow) =>
      refusal(views.view(file, { role: "customer", id: "cus_1" }, "owner", NOW));
    const sealed = await readFile(at(one));
    await writeFile(at(two), sealed);
    expect([await open(one), await open(two)]).toEqual(["done", "file_unreadable"]);
    expect(await open({ ...two, wrapped_key: one.wrapped_key })).toBe("file_unreadable");
    sealed[40]! ^= 1;
    await writeFile(at(one), sealed);
    expect(await open(one)).toBe("file_unreadable");
    await rm(at(one));
    expect(await open(one)).toBe("file_unreadable");
  });

  it("is one of five, however many come at once", async () => {
    const { files } = books();
    const own = await draft();
    const six = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => picture(seed)));
    const answers = await Promise.all(six.map((one) => refusal(files.add(own, one, NOW))));
    expect(answers.sort()).toEqual([...Array(5).fill("done"), "too_many_files"]);
    expect((await rows()).map(({ page_no }) => page_no)).toEqual([1, 2, 3, 4, 5]);
    expect(await readdir(folder)).toHaveLength(5);
    expect((await world.find(own.prescription_id)).pages).toBe(5);
    expect(await refusal(files.add(own, await picture(7), NOW))).toBe("too_many_files");
    const [, second] = await rows();
    await files.remove(own, second!.id, NOW);
    expect((await files.add(own, await picture(8), NOW)).page_no).toBe(2);
  });

  it("is nobody else's, and stays as it is when it was handed in", async () => {
    const { files } = books();
    const own = await draft();
    const stranger = { ...own, customer_id: "cus_2" };
    const file = await files.add(own, await picture(), NOW);
    expect([
      await refusal(files.add(stranger, await picture(2), NOW)),
      await refusal(files.remove(stranger, file.id, NOW)),
      await refusal(files.remove({ ...(await draft("cus_2")) }, file.id, NOW)),
    ]).toEqual(["prescription_not_found", "prescription_not_found", "file_not_found"]);
    await world.service.prescriptions.submit(own.prescription_id, "cus_1", NOW);
    expect(await refusal(files.add(own, await picture(3), NOW))).toBe("prescription_locked");
    expect(await refusal(files.remove(own, file.id, NOW))).toBe("prescription_locked");
    expect(await readdir(folder)).toHaveLength(1);
  });

  it("may be added when the pharmacist asks, and what was looked at stays", async () => {
    const { files } = books();
    const own = await draft();
    const first = await files.add(own, await picture(), NOW);
    await world.service.prescriptions.submit(own.prescription_id, "cus_1", NOW);
    await world.service.reviews.claim(own.prescription_id, ANVAR, NOW);
    await world.service.reviews.ask(own.prescription_id, ANVAR, "Another page, please", later(0.1));
    const second = await files.add(own, await picture(2), later(1));
    expect(await refusal(files.remove(own, first.id, later(1)))).toBe("prescription_locked");
    expect(await refusal(files.remove(own, second.id, later(1)))).toBe("done");
  });

  it("is taken once: in a prescription, and in any that waits or was approved", async () => {
    const { files } = books();
    const [own, another] = [await draft(), await draft()];
    const given = await picture();
    await files.add(own, given, NOW);
    expect(await refusal(files.add(own, given, NOW))).toBe("file_duplicate");
    const both = await Promise.all(
      [1, 2].map((n) => refusal(files.add(own, Buffer.concat([given, Buffer.alloc(n)]), NOW))),
    );
    expect(both).toEqual(["done", "done"]);
    // A draft that nobody came back to is in nobody's way, but only one of the two is handed in.
    expect(await refusal(files.add(another, given, NOW))).toBe("done");
    const submit = ({ prescription_id }: { prescription_id: string }) =>
      refusal(world.service.prescriptions.submit(prescription_id, "cus_1", NOW));
    expect((await Promise.all([submit(own), submit(another)])).sort()).toEqual([
      "done",
      "file_duplicate",
    ]);
    expect(await refusal(files.add(await draft(), given, NOW))).toBe("file_duplicate");
    expect(await refusal(files.add(await draft("cus_2"), given, NOW))).toBe("done");
    await connection("prescription").update({ status: "rejected" });
    expect(await refusal(files.add(await draft(), given, NOW))).toBe("done");
  });

  it("much like one of another customer is told of", async () => {
    const { files } = books();
    const [mine, hers] = [await draft("cus_1"), await draft("cus_2")];
    await files.add(mine, await picture(5, 1200), NOW);
    const again = await sharp(await picture(5, 1200))
      .resize(700)
      .webp()
      .toBuffer();
    expect((await files.add(hers, again, NOW)).alike).toEqual([mine.prescription_id]);
    expect((await files.add(hers, await picture(9, 1200), NOW)).alike).toEqual([]);
    expect(await story(hers.prescription_id)).toEqual([
      "create",
      "file_added",
      "file_alike",
      "file_added",
    ]);
  });

  it("much like one that its customer handed in before is told of, apart", async () => {
    const { files } = books();
    const [used, own] = [await draft(), await draft()];
    await files.add(used, await picture(5, 1200), NOW);
    const again = await sharp(await picture(5, 1200))
      .resize(700)
      .webp()
      .toBuffer();
    const page = await files.add(own, again, NOW);
    await files.add(own, await picture(9, 1200), NOW);
    expect(page.alike).toEqual([]);
    // A draft that lies beside it is nothing yet.
    expect(await files.ownAlike(own.prescription_id)).toEqual(new Map());
    await world.service.prescriptions.submit(used.prescription_id, "cus_1", NOW);
    const { no } = await world.find(used.prescription_id);
    expect(await files.ownAlike(own.prescription_id)).toEqual(
      new Map([[page.id, [{ id: used.prescription_id, number: String(no) }]]]),
    );
    await connection("prescription_file").update({ customer_id: "deleted" });
    expect(await files.ownAlike(own.prescription_id)).toEqual(new Map());
  });

  it("looked at by its customer again and again is one event an hour", async () => {
    const { files, views } = books();
    const own = await draft();
    const [one, two] = [
      await files.add(own, await picture(1), NOW),
      await files.add(own, await picture(2), NOW),
    ];
    const look = (file: FileRow, role: "customer" | "pharmacist", minutes: number) =>
      views.view(file, { role, id: `one_${role}` }, "owner", later(minutes / 60));
    for (const minutes of [0, 1, 59, 61]) {
      await look(one, "customer", minutes);
    }
    await look(two, "customer", 1);
    await look(one, "pharmacist", 1);
    await look(one, "pharmacist", 2);
    const seen = (await world.service.story(own.prescription_id)).filter(
      ({ type }) => type === "file_viewed",
    );
    expect(seen.map(({ actor_role, meta }) => [actor_role, meta.page])).toEqual([
      ["customer", 1],
      ["customer", 1],
      ["customer", 2],
      ["pharmacist", 1],
      ["pharmacist", 1],
    ]);
    expect(await world.broken()).toEqual([]);
  });

  it("is counted by the day", async () => {
    const { files } = books({ options: readFileOptions({ filesPerDay: 2 }) });
    const own = await draft();
    for (const seed of [1, 2]) {
      const { id } = await files.add(own, await picture(seed), NOW);
      await files.remove(own, id, NOW);
    }
    expect(await refusal(files.add(own, await picture(3), later(23)))).toBe("too_many_today");
    expect(await refusal(files.add(own, await picture(3), later(25)))).toBe("done");
  });
});

describe("nothing half stored", () => {
  const failing = (error: Error): FileStorage => ({
    put: () => Promise.reject(error),
    get: () => Promise.reject(error),
    remove: async () => undefined,
    sweep: async () => undefined,
  });

  it.each([
    ["a full disk", new StorageFull(), "storage_full"],
    ["a storage that is down", new StorageDown("x"), "try_later"],
  ])("%s leaves no trace", async (_, error, code) => {
    const own = await draft();
    const given = await picture();
    expect(await refusal(books({ storage: failing(error) }).files.add(own, given, NOW))).toBe(code);
    expect(await rows()).toEqual([]);
    expect(await world.find(own.prescription_id)).toMatchObject({ pages: 0 });
    expect(await story(own.prescription_id)).toEqual(["create"]);
    expect(await refusal(books().files.add(own, given, NOW))).toBe("done");
  });

  it("a folder that has no room for all of it has nothing of it", async () => {
    const storage = new FolderStorage("/dev/full/none");
    await expect(storage.put("a.sealed", Buffer.alloc(10))).rejects.toBeInstanceOf(StorageDown);
    const small = new FolderStorage(folder);
    await small.put("a.sealed", Buffer.from("one"));
    expect(await small.get("a.sealed")).toEqual(Buffer.from("one"));
    await small.remove("a.sealed");
    await small.remove("a.sealed");
    expect(await readdir(folder)).toEqual([]);
  });

  it("what is no picture, or has a virus, is not there", async () => {
    const own = await draft();
    const html = Buffer.from("\xff\xd8\xff\xe0<html><script>alert(1)</script>", "latin1");
    expect(await refusal(books().files.add(own, html, NOW))).toBe("unsupported_image");
    expect(await refusal(books().files.add(own, pdf({ pages: 0 }), NOW))).toBe("empty_file");
    const scanner = (found: string | null) => ({ scan: async () => found });
    const down = { scan: () => Promise.reject(new Error("down")) };
    const add = async (looks: FileParts["scanner"]) =>
      refusal(books({ scanner: looks }).files.add(own, await picture(), NOW));
    expect([await add(scanner("Eicar")), await add(down)]).toEqual(["file_infected", "try_later"]);
    expect([await rows(), await readdir(folder)]).toEqual([[], []]);
    expect(await add(scanner(null))).toBe("done");
  });

  it("what a killed process left is cleared up", async () => {
    const { files, keep } = books();
    const own = await draft();
    const file = await files.add(own, await picture(), NOW);
    await connection("prescription_file").update({ stored_at: null });
    await writeFile(path.join(folder, "rxf_x.sealed.part"), "half");
    expect(await files.find(file.id)).toBeNull();
    expect(await keep.sweep(later(0.1))).toBe(0);
    expect(await keep.sweep(new Date(Date.now() + 86_400_000 * 365))).toBe(1);
    expect([await rows(), await readdir(folder)]).toEqual([[], []]);
  });
});

describe("keys", () => {
  it("are changed without touching a file; an old one is needed until then", async () => {
    const own = await draft();
    const file = await books().files.add(own, await picture(), NOW);
    const before = await readFile(path.join(folder, file.storage_key));
    const open = async (fileKeys: string) => {
      const { files, views } = books({ fileKeys });
      const found = (await files.find(file.id))!;
      return refusal(views.view(found, { role: "customer", id: "cus_1" }, "owner", NOW));
    };
    expect(await open(NEW)).toBe("file_unreadable");
    expect(await open(`${NEW},${OLD}`)).toBe("done");
    expect(await books({ fileKeys: NEW }).keep.rewrap()).toEqual({ rewrapped: 0, failed: 1 });
    const { keep } = books({ fileKeys: `${NEW},${OLD}` });
    expect(await keep.rewrap()).toEqual({ rewrapped: 1, failed: 0 });
    expect(await keep.rewrap()).toEqual({ rewrapped: 0, failed: 0 });
    expect([await open(NEW), await open(OLD)]).toEqual(["done", "file_unreadable"]);
    // Another key under the name of the right one.
    expect(await open(key("2027", "c"))).toBe("file_unreadable");
    expect(await readFile(path.join(folder, file.storage_key))).toEqual(before);
  });

  it("without one no page is taken", async () => {
    const own = await draft();
    const add = books({ fileKeys: "" }).files.add(own, await picture(), NOW);
    expect(await refusal(add)).toBe("prescriptions_off");
  });
});

describe("the purge", () => {
  it("takes what is old enough or was taken away, once, and leaves its hash", async () => {
    const { files, keep } = books();
    const [own, open] = [await draft(), await draft("cus_2")];
    const one = await files.add(own, await picture(1), NOW);
    const two = await files.add(own, await picture(2), NOW);
    const other = await files.add(open, await picture(3), NOW);
    await files.remove(own, two.id, NOW);
    expect(await files.find(two.id)).toBeNull();
    await world.service.prescriptions.cancel(own.prescription_id, "cus_1", NOW);
    expect(await keep.purge(later(1))).toEqual({ purged: 1, failed: 0 });
    expect(await readdir(folder)).toEqual([one.storage_key, other.storage_key].sort());
    expect(await keep.purge(later(30 * 24 - 1))).toEqual({ purged: 0, failed: 0 });
    const both = await Promise.all([keep.purge(later(30 * 24)), keep.purge(later(30 * 24))]);
    expect(both.map(({ purged }) => purged).sort()).toEqual([0, 1]);
    expect(await keep.purge(later(30 * 24))).toEqual({ purged: 0, failed: 0 });
    expect(await readdir(folder)).toEqual([other.storage_key]);
    const purged = (await world.service.story(own.prescription_id)).filter(
      ({ type }) => type === "file_purged",
    );
    expect(purged.map(({ reason, meta }) => [reason, meta])).toEqual([
      ["removed", { file: two.id, sha256: two.sha256 }],
      ["kept_long_enough", { file: one.id, sha256: one.sha256 }],
    ]);
    const [row] = await connection<FileRow>("prescription_file").where({ id: one.id });
    expect(row).toMatchObject({ sha256: one.sha256, wrapped_key: null });
    expect(await world.broken()).toEqual([]);
  });

  it("takes nothing under a legal hold, and forgets whose it was with the prescription", async () => {
    const { files, keep } = books();
    const own = await draft();
    const file = await files.add(own, await picture(), NOW);
    await world.service.prescriptions.cancel(own.prescription_id, "cus_1", NOW);
    const set = (more: object) => connection("prescription").update(more);
    await set({ legal_hold_at: NOW });
    const actor = { role: "customer", id: "cus_1" } as const;
    expect(await keep.purge(later(9999))).toEqual({ purged: 0, failed: 0 });
    expect(await keep.purgeOf(own.prescription_id, actor)).toEqual({ purged: 0, failed: 0 });
    expect(await files.find(file.id)).not.toBeNull();
    await set({ legal_hold_at: null, customer_id: "deleted" });
    expect(await keep.purge(later(9999))).toEqual({ purged: 1, failed: 0 });
    expect(await rows()).toMatchObject([{ customer_id: "deleted", wrapped_key: null }]);
  });

  it("tries again what the storage refuses", async () => {
    const own = await draft();
    const { files, keep } = books();
    const file = await files.add(own, await picture(), NOW);
    const storage = new FolderStorage(folder);
    const down: FileStorage = {
      put: (name, bytes) => storage.put(name, bytes),
      get: (name) => storage.get(name),
      remove: () => Promise.reject(new StorageDown("x")),
      sweep: async () => undefined,
    };
    const actor = { role: "customer", id: "cus_1" } as const;
    const broken = books({ storage: down }).keep;
    expect(await broken.purgeOf(own.prescription_id, actor, NOW)).toEqual({ purged: 0, failed: 1 });
    expect(await files.find(file.id)).not.toBeNull();
    expect(await keep.purgeOf(own.prescription_id, actor, NOW)).toEqual({ purged: 1, failed: 0 });
    expect([await files.find(file.id), await readdir(folder)]).toEqual([null, []]);
  });
});
