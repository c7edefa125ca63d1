import { mkdtempSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PRESCRIPTION_MODULE } from "@medusa-uz/pharmacy";
import type { MedusaContainer } from "@medusajs/framework/types";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import sharp from "sharp";
import { bomb, drawn, heic, pdf, photo } from "../../plugins/pharmacy/src/files/page.fixture";
import { CodePost } from "./code-post";
import { storeHeaders } from "./orders";
import { openShop, type Shop } from "./shop";
import { freshPhone, Shopper } from "./shoppers";
import { staffHeaders } from "./staff";

jest.setTimeout(5 * 60_000);

type Shown = { id: string; page_no: number; mime: string };
type Reply = {
  status: number;
  headers: Record<string, string>;
  data: {
    code?: string;
    message?: string;
    file: Shown;
    url: string;
    expires_at: string;
    prescription: { id: string; pages: number; status: string; files: Shown[] };
  };
};
type Books = {
  pharmacists: { save(pharmacist: Record<string, unknown>): Promise<void> };
  story(id: string): Promise<{ type: string; actor_id: string; meta: Record<string, unknown> }[]>;
  verify(): Promise<{ broken: unknown[] }>;
};

const FOLDER = mkdtempSync(path.join(tmpdir(), "prescription-files-"));
process.env.PHARMACY_FILES_DIR = FOLDER;
afterAll(() => rmSync(FOLDER, { recursive: true }));

const NOBODY = { headers: {} };

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer;
    let shop: Shop;
    let aziza: Shopper;
    let stranger: Shopper;
    let id: string;

    beforeEach(async () => {
      container = getContainer();
      shop = await openShop(container);
      const post = new CodePost(container);
      const shopper = () => new Shopper(api, shop, post, freshPhone()).signIn();
      aziza = await shopper();
      stranger = await shopper();
      id = await draftOf(aziza);
    });

    const books = () => container.resolve<Books>(PRESCRIPTION_MODULE);

    async function draftOf(who: Shopper): Promise<string> {
      const made = await who.send("/store/prescriptions", {
        patient: { name: "Aziza Karimova", birth_year: 1990, relation: "self" },
        wishes: [],
        consent: true,
      });
      return (made.data as unknown as Reply["data"]).prescription.id;
    }

    async function call(
      method: string,
      url: string,
      { headers, data }: { headers: Record<string, string>; data?: unknown },
    ): Promise<Reply> {
      return api.request({ method, url, data, headers, validateStatus: () => true });
    }

    const headersOf = (who: Shopper | null) => ({
      ...storeHeaders(shop).headers,
      ...(who?.access_token ? { authorization: `Bearer ${who.access_token}` } : {}),
    });

    const upload = (
      data: Buffer,
      { of = id, by = aziza as Shopper | null, type = "image/jpeg" } = {},
    ) =>
      call("post", `/store/prescriptions/${of}/files`, {
        headers: { ...headersOf(by), "content-type": type },
        data,
      });

    async function bytesOf(url: string, headers: Record<string, string>) {
      const answer = await api.request({
        url,
        headers,
        responseType: "arraybuffer",
        validateStatus: () => true,
      });
      return { ...answer, bytes: Buffer.from(answer.data) };
    }

    async function pharmacist(email: string, more: object = {}) {
      const { user_id, headers } = await staffHeaders(container, email);
      const entry = { user_id, role: "pharmacist", licence_no: "AA-1234", is_active: true };
      await books().pharmacists.save({ ...entry, phone: freshPhone(), customer_id: null, ...more });
      return { user_id, headers };
    }

    const written = () => readdir(FOLDER);

    it("takes pages, shows them to the pharmacist who holds the prescription, and to nobody else", async () => {
      const given = await photo().jpeg().toBuffer();
      const first = await upload(given);
      expect([first.status, first.data.file]).toEqual([
        201,
        { id: expect.any(String), page_no: 1, mime: "image/jpeg" },
      ]);
      const form = new FormData();
      form.append("file", new Blob([new Uint8Array(heic())]), "page.heic");
      const second = await call("post", `/store/prescriptions/${id}/files`, {
        headers: headersOf(aziza),
        data: form,
      });
      expect([second.status, second.data.file.page_no]).toEqual([201, 2]);
      const third = await upload(pdf({ pages: 2 }), { type: "application/pdf" });
      const gone = await call("delete", `/store/prescriptions/${id}/files/${third.data.file.id}`, {
        headers: headersOf(aziza),
      });
      expect(gone.data.prescription).toMatchObject({
        pages: 2,
        files: [{ page_no: 1 }, { page_no: 2 }],
      });

      const file_id = first.data.file.id;
      const own = `/store/prescriptions/${id}/files/${file_id}`;
      const mine = await bytesOf(own, headersOf(aziza));
      const { format, exif } = await sharp(mine.bytes).metadata();
      expect([mine.status, format, exif]).toEqual([200, "jpeg", undefined]);
      expect(mine.bytes.includes("SecretPhone")).toBe(false);
      expect(mine.headers).toMatchObject({
        "cache-control": "no-store",
        "content-type": "image/jpeg",
        "content-disposition": "inline",
        "content-security-policy": expect.stringContaining("sandbox"),
        "x-content-type-options": "nosniff",
      });

      expect((await aziza.send(`/store/prescriptions/${id}/submit`)).status).toBe(200);
      const [anvar, bahor, owner, operator] = [
        await pharmacist("anvar@example.uz"),
        await pharmacist("bahor@example.uz"),
        await pharmacist("own@example.uz", { role: "senior", customer_id: aziza.customer_id }),
        await staffHeaders(container, "operator@example.uz"),
      ];
      const token = (who: { headers: Record<string, string> }, of = id) =>
        call("post", `/admin/prescriptions/${of}/files/${file_id}/token`, { ...who, data: {} });
      expect((await token(anvar)).data.code).toBe("lease_lost");
      const claimed = await call("post", `/admin/prescriptions/${id}/claim`, {
        ...anvar,
        data: {},
      });
      expect(claimed.status).toBe(200);
      const link = await token(anvar);
      expect(Date.parse(link.data.expires_at) - Date.now()).toBeLessThanOrEqual(60_000);
      const page = await bytesOf(link.data.url, anvar.headers);
      expect([page.status, page.headers["cache-control"]]).toEqual([200, "no-store"]);
      expect(page.bytes.equals(mine.bytes)).toBe(false);

      // No file without lease and role, by any route: the owner of the page, its reader, and the rest.
      const stream = link.data.url;
      const asked: [string, Promise<Reply>, number, string | undefined][] = [
        [
          "stranger opens",
          call("get", own, { headers: headersOf(stranger) }),
          404,
          "prescription_not_found",
        ],
        [
          "stranger removes",
          call("delete", own, { headers: headersOf(stranger) }),
          404,
          "prescription_not_found",
        ],
        ["stranger adds", upload(given, { by: stranger }), 404, "prescription_not_found"],
        [
          "stranger by a prescription of their own",
          call("get", `/store/prescriptions/${await draftOf(stranger)}/files/${file_id}`, {
            headers: headersOf(stranger),
          }),
          404,
          "file_not_found",
        ],
        ["nobody opens", call("get", own, { headers: headersOf(null) }), 401, undefined],
        ["nobody removes", call("delete", own, { headers: headersOf(null) }), 401, undefined],
        ["nobody adds", upload(given, { by: null }), 401, undefined],
        ["nobody streams", call("get", stream, NOBODY), 401, undefined],
        ["shopper streams", call("get", stream, { headers: headersOf(aziza) }), 401, undefined],
        ["another pharmacist streams", call("get", stream, bahor), 403, "file_link_over"],
        ["a link is made up", call("get", `${stream}x`, anvar), 403, "file_link_over"],
        ["another pharmacist wants a link", token(bahor), 409, "lease_lost"],
        ["a pharmacist who shops there wants one", token(owner), 403, "own_prescription"],
        ["an operator wants one", token(operator), 403, "not_a_pharmacist"],
        [
          "it is of another prescription",
          token(anvar, await draftOf(stranger)),
          404,
          "file_not_found",
        ],
        ["shopper wants one", token({ headers: headersOf(aziza) }), 401, undefined],
      ];
      for (const [what, answer, status, code] of asked) {
        const { status: got, data } = await answer;
        expect([what, got, data.code]).toEqual([what, status, code]);
      }
      await call("post", `/admin/prescriptions/${id}/release`, { ...anvar, data: {} });
      const late = await call("get", stream, anvar);
      expect([late.status, late.data.code]).toEqual([409, "lease_lost"]);

      const views = (await books().story(id)).filter(({ type }) => type === "file_viewed");
      expect(views.map(({ actor_id, meta }) => [actor_id, meta.as])).toEqual([
        [aziza.customer_id, "owner"],
        [anvar.user_id, "lease"],
      ]);
      expect((await books().verify()).broken).toEqual([]);
      // The end of a test waits for every workflow, and that of a prescription waits for its end.
      expect((await aziza.send(`/store/prescriptions/${id}/cancel`)).status).toBe(200);
    });

    it("takes nothing wrong, says what, and keeps nothing of it", async () => {
      const before = await written();
      const refused: [string, Buffer, number, string][] = [
        [
          "HTML by the name of a photo",
          Buffer.from("<!doctype html><script>1</script>"),
          415,
          "unsupported_image",
        ],
        [
          "HTML in a PNG",
          Buffer.from("\x89PNG\r\n\x1a\n<script>", "latin1"),
          415,
          "unsupported_image",
        ],
        ["60 megapixels", await bomb(), 413, "image_too_large"],
        ["11 MB", Buffer.alloc(11 * 1024 * 1024, 1), 413, "file_too_large"],
        ["nothing", Buffer.alloc(0), 400, "empty_file"],
        ["an empty PDF", pdf({ pages: 0 }), 400, "empty_file"],
        ["a blank PDF", pdf({ words: "" }), 400, "empty_file"],
        ["six pages", pdf({ pages: 6 }), 413, "pdf_too_long"],
        [
          "a PDF with a script",
          pdf({ catalog: "/OpenAction << /S /JavaScript /JS (1) >>" }),
          415,
          "pdf_refused",
        ],
      ];
      for (const [what, bytes, status, code] of refused) {
        const answer = await upload(bytes);
        expect([what, answer.status, answer.data.code]).toEqual([what, status, code]);
      }
      const words = await upload(Buffer.from("no picture"));
      expect(words.data.message).toContain("JPEG");
      const none = await call("post", `/store/prescriptions/${id}/files`, {
        headers: headersOf(aziza),
        data: new FormData(),
      });
      expect([none.status, none.data.code]).toEqual([400, "empty_file"]);
      expect(await written()).toEqual(before);
      const submitted = await aziza.send(`/store/prescriptions/${id}/submit`);
      expect([submitted.status, submitted.data.code]).toEqual([400, "pages_missing"]);

      const six = await Promise.all(
        [1, 2, 3, 4, 5, 6].map((seed) => drawn(500, 400, seed).jpeg().toBuffer()),
      );
      const answers = await Promise.all(six.map((one) => upload(one)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 409]);
      expect(answers.find(({ status }) => status === 409)!.data.code).toBe("too_many_files");
      expect((await written()).length - before.length).toBe(5);
      const again = await upload(six[0]!, { of: await draftOf(aziza) });
      expect(again.status).toBe(201);
      expect((await aziza.send(`/store/prescriptions/${id}/submit`)).status).toBe(200);
      const locked = await upload(await drawn(500, 400, 7).jpeg().toBuffer());
      expect([locked.status, locked.data.code]).toEqual([409, "prescription_locked"]);
      const twice = await upload(six[1]!, { of: await draftOf(aziza) });
      expect([twice.status, twice.data.code]).toEqual([409, "file_duplicate"]);
      expect((await aziza.send(`/store/prescriptions/${id}/cancel`)).status).toBe(200);
    });
  },
});
