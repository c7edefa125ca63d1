import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import sharp from "sharp";
import { ProofBook } from "../../../proof/proof-book";
import { PositionBook } from "../../../road/position-book";
import { RoundBook } from "../../../road/round-book";
import { TrackingBook } from "../../../tracking/tracking-book";
import { openRoadDatabase, RoadWorld, SECRET } from "./road-world";

jest.setTimeout(60_000);

let connection: Knex;
let world: RoadWorld;
let courier: string;
let other: string;

beforeAll(async () => {
  connection = await openRoadDatabase();
  world = new RoadWorld(connection);
});
afterAll(() => connection.destroy());
beforeEach(async () => {
  courier = await world.courier();
  other = await world.courier();
});

const nowhere = async () => ({ division: null, district: null });
const bycode = (id: string) => ({ kind: "code" as const, code: world.code(id) });

describe("an action", () => {
  it("is carried out once, though it comes three times at once and once more later", async () => {
    const id = await world.delivery(courier, { cash_due: 165_000 });
    const pickedUp = { type: "picked_up", key: "k1" } as const;
    const delivered = { type: "delivered", key: "k2", proof: bycode(id), cash: 165_000 } as const;
    const thrice = <T>(work: () => Promise<T>) => Promise.all([work(), work(), work()]);
    expect(await thrice(() => world.act(courier, id, pickedUp))).toEqual(["done", "done", "done"]);
    expect(await thrice(() => world.act(courier, id, delivered))).toEqual(["done", "done", "done"]);
    expect(await world.act(courier, id, delivered)).toBe("done");
    expect(await world.story(id)).toEqual(["pick_up", "deliver"]);
    expect(await world.row(id)).toMatchObject({
      state: "delivered",
      proof_kind: "code",
      cash_collected: "165000",
    });
    const cash = await connection("courier_cash_entry").where({ delivery_id: id });
    expect(cash.map(({ kind, amount }) => [kind, amount])).toEqual([["collected", "165000"]]);
    const effects = await connection("courier_effect").where({ delivery_id: id }).orderBy("id");
    expect(effects.map(({ kind }) => kind)).toEqual(["shipment", "delivered", "capture"]);
  });

  it("may come before the one that was before it", async () => {
    const id = await world.delivery(courier);
    const hour = new Date(Date.now() - 1_800_000).toISOString();
    const proof = bycode(id);
    expect(await world.act(courier, id, { type: "delivered", key: "b", proof })).toBe("done");
    expect(await world.act(courier, id, { type: "picked_up", key: "a", at: hour })).toBe("done");
    expect(await world.story(id)).toEqual(["pick_up", "deliver"]);
  });

  it("happened when the phone says, but not before the courier had it, nor in the future", async () => {
    const id = await world.delivery(courier);
    const at = new Date(Date.now() - 1_200_000);
    await world.act(courier, id, { type: "picked_up", key: "1", at: at.toISOString() });
    expect((await world.row(id)).picked_up_at).toEqual(at);
    const early = await world.delivery(courier);
    const before = await world.row(early);
    await world.act(courier, early, { type: "picked_up", key: "2", at: "2020-01-01T00:00:00Z" });
    expect((await world.row(early)).picked_up_at).toEqual(before.assigned_at);
    const late = await world.delivery(courier);
    await world.act(courier, late, { type: "picked_up", key: "3", at: "2099-01-01T00:00:00Z" });
    expect((await world.row(late)).picked_up_at!.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it("is nobody's but the courier's", async () => {
    const id = await world.delivery(courier);
    const action = { type: "picked_up", key: "k" } as const;
    expect(await world.act(other, id, action)).toBe("delivery_not_found");
    expect(await world.act(courier, "cdel_nothing", action)).toBe("delivery_not_found");
    expect((await world.row(id)).state).toBe("assigned");
  });

  it("does not answer for another delivery with the same key", async () => {
    const [one, two] = [await world.delivery(courier), await world.delivery(courier)];
    expect(await world.act(courier, one, { type: "picked_up", key: "same" })).toBe("done");
    expect(await world.act(courier, two, { type: "picked_up", key: "same" })).toBe(
      "changed_meanwhile",
    );
    expect((await world.row(two)).state).toBe("assigned");
  });

  it("is refused when the parcel has ended otherwise, and may come again when it is open", async () => {
    const id = await world.delivery(courier);
    const operator = { type: "operator", id: "user_1" } as const;
    await world.deliveries.cancel({ id, actor: operator });
    const action = { type: "picked_up", key: "k" } as const;
    expect(await world.act(courier, id, action)).toBe("illegal_jump");
    await connection("courier_delivery")
      .where({ id })
      .update({ state: "assigned", ended_at: null });
    expect(await world.act(courier, id, action)).toBe("done");
  });

  it("keeps the reason of a failure, and nothing of the buyer beside its key", async () => {
    const id = await world.delivery(courier);
    const failed = { type: "failed", key: "f", reason: "no_answer", note: "rang twice" } as const;
    expect(await world.act(courier, id, failed)).toBe("done");
    expect(await world.row(id)).toMatchObject({ state: "failed", failed_reason: "no_answer" });
    const kept = await connection("courier_action").where({ courier_id: courier });
    expect(kept.map(({ result }) => result)).toEqual([{ done: true }]);
  });
});

describe("the buyer's code", () => {
  const guess = (id: string, code: string, key: string) =>
    world.act(courier, id, { type: "delivered", key, proof: { kind: "code", code } });

  it("has five guesses, however many come at once", async () => {
    const id = await world.delivery(courier, { state: "on_the_way" });
    const wrong = world.wrongCode(id);
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, n) => guess(id, wrong, `g${n}`)),
    );
    expect(guesses.filter((answer) => answer === "code_wrong")).toHaveLength(4);
    expect(guesses.filter((answer) => answer === "code_used_up")).toHaveLength(8);
    expect(await guess(id, world.code(id), "right")).toBe("code_used_up");
    expect(await world.row(id)).toMatchObject({ state: "on_the_way", code_misses: 5 });
  });

  it("counts a repeated guess once", async () => {
    const id = await world.delivery(courier, { state: "on_the_way" });
    for (let time = 0; time < 3; time++) {
      expect(await guess(id, world.wrongCode(id), "same")).toBe("code_wrong");
    }
    expect((await world.row(id)).code_misses).toBe(1);
  });

  it("is not spent on a wrong sum", async () => {
    const id = await world.delivery(courier, { state: "on_the_way", cash_due: 100 });
    const wrong = { kind: "code" as const, code: world.wrongCode(id) };
    const act = (cash: number | undefined, key: string) =>
      world.act(courier, id, { type: "delivered", key, proof: wrong, cash });
    expect([await act(undefined, "1"), await act(99, "2"), await act(101, "3")]).toEqual(
      Array(3).fill("cash_differs"),
    );
    expect((await world.row(id)).code_misses).toBe(0);
    const free = await world.delivery(courier, { state: "on_the_way" });
    const proof = bycode(free);
    const more = { type: "delivered", key: "4", proof, cash: 5 } as const;
    expect(await world.act(courier, free, more)).toBe("cash_differs");
    expect(await world.act(courier, free, { type: "delivered", key: "5" })).toBe("proof_needed");
  });
});

describe("a photo", () => {
  let folder: string;
  let proofs: ProofBook;
  beforeAll(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), "courier-proofs-")), "proofs");
    proofs = new ProofBook({ connection, secret: SECRET, folder });
  });
  afterAll(() => rm(path.dirname(folder), { recursive: true }));

  const photo = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: "#808080" } })
      .jpeg()
      .toBuffer();
  const keep = async (delivery_id: string, more: object = {}) =>
    proofs
      .keep({
        courier_id: courier,
        delivery_id,
        kind: "photo",
        key: "p",
        picture: await photo(),
        ...more,
      })
      .catch((error: Error) => error.message);
  const unlocked = () => world.delivery(courier, { state: "on_the_way", unlocked: true });

  it("waits for an operator, is kept once and sealed, and proves the hand-over", async () => {
    const locked = await world.delivery(courier, { state: "on_the_way" });
    expect(await keep(locked)).toBe("proof_locked");
    const id = await unlocked();
    const [one, two] = await Promise.all([keep(id), keep(id)]);
    expect(one).toBe(two);
    expect(await keep(id)).toBe(one);
    const files = (await readdir(folder)).filter((name) => name.startsWith(one));
    expect(files).toEqual([`${one}.sealed`]);
    expect((await readFile(path.join(folder, files[0]!))).includes("JFIF")).toBe(false);
    const opened = await proofs.open({ delivery_id: id, id: one });
    expect((await sharp(opened).metadata()).format).toBe("jpeg");
    const proof = { kind: "photo" as const, upload_id: one };
    expect(await world.act(courier, id, { type: "delivered", key: "d", proof })).toBe("done");
    expect((await world.row(id)).proof_kind).toBe("photo");
  });

  it("is kept though the parcel was settled meanwhile, and by nobody who never had it", async () => {
    const id = await world.delivery(courier, { state: "on_the_way" });
    await world.deliveries.settle((await world.row(id)).fulfillment_id);
    expect(await keep(id, { key: "late" })).toMatch(/^cprf_/);
    expect(await keep(id, { key: "never", courier_id: other })).toBe("delivery_not_found");
  });

  it("proves nothing for another parcel, another courier, or as another kind", async () => {
    const [id, second] = [await unlocked(), await unlocked()];
    const upload_id = await keep(id, { key: "q" });
    const act = (delivery_id: string, kind: "photo" | "signature", key: string) =>
      world.act(courier, delivery_id, { type: "delivered", key, proof: { kind, upload_id } });
    expect(await act(second, "photo", "1")).toBe("proof_needed");
    expect(await act(id, "signature", "2")).toBe("proof_needed");
    expect(await keep(id, { courier_id: other, key: "r" })).toBe("delivery_not_found");
    await expect(proofs.open({ delivery_id: second, id: upload_id })).rejects.toThrow(
      "delivery_not_found",
    );
  });

  it("has to be one, and is not shown when its file was changed", async () => {
    const id = await unlocked();
    expect(await keep(id, { picture: Buffer.from("GIF89a not a photo"), key: "s" })).toBe(
      "not_a_photo",
    );
    const kept = await keep(id, { key: "t" });
    await writeFile(path.join(folder, `${kept}.sealed`), "other");
    await expect(proofs.open({ delivery_id: id, id: kept })).rejects.toThrow("damaged");
  });
});

describe("a position", () => {
  const book = () => new PositionBook(connection);
  const put = (version = 1, at = new Date(), courier_id = courier) =>
    book().put({ courier_id, version }, { lat: 41.3, lng: 69.2, accuracy: 5, at });

  it("is taken while something is on the way, every ten seconds, of who is signed in", async () => {
    const id = await world.delivery(courier);
    expect(await put()).toBe("not_on_the_way");
    await world.act(courier, id, { type: "picked_up", key: "k" });
    expect(await put(2)).toBe("signed_out");
    expect(await put()).toBe("written");
    expect(await put()).toBe("ignored");
    await connection("courier_position").update({ at: new Date(Date.now() - 10_000) });
    expect(await put()).toBe("written");
    expect(await put(1, new Date(), other)).toBe("not_on_the_way");
    await connection("courier").where({ id: courier }).update({ is_active: false });
    expect(await put()).toBe("signed_out");
  });

  it("is forgotten after a day", async () => {
    await world.delivery(courier, { state: "on_the_way" });
    await put();
    await connection("courier_position")
      .where({ courier_id: courier })
      .update({ created_at: new Date(Date.now() - 86_400_001) });
    expect(await book().forgetOld()).toMatchObject({ positions: 1 });
    expect(await connection("courier_position").where({ courier_id: courier })).toEqual([]);
  });

  it("of an action or of a carrier is forgotten after a day too, but not that there was one", async () => {
    const id = await world.delivery(courier);
    const position = { lat: 41.3, lng: 69.2 };
    await world.act(courier, id, { type: "picked_up", key: "k", position });
    await connection("courier_shipment").insert({
      id: `cship_${id}`,
      ...{ delivery_id: id, carrier: "yandex", state: "delivered", ...position },
      position_at: new Date(Date.now() - 86_000_000),
    });
    expect(await book().forgetOld()).toMatchObject({ shipments: 0, events: 0 });
    const old = new Date(Date.now() - 86_400_001);
    await connection("courier_delivery_event").where({ delivery_id: id }).update({ at: old });
    await connection("courier_shipment").where({ delivery_id: id }).update({ position_at: old });
    expect(await book().forgetOld()).toMatchObject({ shipments: 1, events: 1 });
    const [event] = await connection("courier_delivery_event").where({ delivery_id: id });
    expect(event).toMatchObject({ type: "pick_up", lat: null, lng: null, meta: { located: true } });
    const [shipment] = await connection("courier_shipment").where({ delivery_id: id });
    expect(shipment).toMatchObject({ lat: null, lng: null, position_at: null });
    expect(await book().forgetOld()).toMatchObject({ shipments: 0, events: 0 });
  });

  it("is seen by whoever follows the parcel on this way, and by nobody after it", async () => {
    const id = await world.delivery(courier);
    const tracking = new TrackingBook(connection, SECRET);
    const seen = async () => {
      const { tracking_code } = await world.row(id);
      return (await tracking.byCode(tracking_code, nowhere))!.tracking.position;
    };
    await connection("courier_position").insert({
      courier_id: courier,
      ...{ lat: 40, lng: 70, at: new Date(Date.now() - 60_000) },
    });
    await world.act(courier, id, { type: "picked_up", key: "1" });
    expect(await seen()).toBeNull();
    await connection("courier_position").where({ courier_id: courier }).delete();
    await connection("courier_delivery")
      .where({ id })
      .update({ picked_up_at: new Date(Date.now() - 5_000) });
    await put();
    expect(await seen()).toMatchObject({ lat: 41.3, lng: 69.2 });
    await world.act(courier, id, { type: "delivered", key: "2", proof: bycode(id) });
    expect(await seen()).toBeNull();
  });
});

describe("what is shown", () => {
  it("to a courier: own parcels, with what is needed at the door until they are handed over", async () => {
    const round = new RoundBook(connection);
    const open = await world.delivery(courier);
    const done = await world.delivery(courier, { state: "on_the_way" });
    await world.delivery(other);
    await world.act(courier, done, { type: "delivered", key: "k", proof: bycode(done) });
    const today = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);
    const { deliveries, suggested_order } = await round.ofDay(courier, today);
    expect(deliveries.map(({ id }) => id)).toEqual([open, done]);
    expect(suggested_order).toEqual([open]);
    expect(deliveries[0]).toMatchObject({
      contact_name: "Aziza Karimova",
      address_text: "Toshkent, Amir Temur 1",
      landmark: "Metro",
      proof: { code: true, photo: false, signature: false },
    });
    expect(deliveries[1]).toMatchObject({
      contact_name: "",
      phone: null,
      address_text: "",
      landmark: null,
      pin: null,
    });
    const yesterday = await round.ofDay(courier, "2020-01-01");
    expect(yesterday.deliveries.map(({ id }) => id)).toEqual([open]);
    expect((await round.find(courier, open))?.id).toBe(open);
    expect(await round.find(other, open)).toBeNull();
  });

  it("to anybody with the code: the carrier's barcode and place, and no code for its courier", async () => {
    const more = {
      state: "on_the_way",
      courier_id: null,
      carrier: "uzpost",
      picked_up_at: new Date(),
    };
    const id = await world.delivery(courier, more);
    await connection("courier_shipment").insert({
      id: `cship_${id}`,
      ...{ delivery_id: id, carrier: "uzpost", state: "in_transit", barcode: "RR473124829UZ" },
      ...{ lat: 41.2, lng: 69.1, position_at: new Date(), next_ask_at: new Date() },
    });
    const { tracking_code, order_id } = await world.row(id);
    const tracking = new TrackingBook(connection, SECRET);
    expect((await tracking.byCode(tracking_code, nowhere))!.tracking).toMatchObject({
      position: { lat: 41.2, lng: 69.1 },
      carrier: { name: "UzPost", url: null, barcode: "RR473124829UZ" },
    });
    const [position] = await tracking.positionsOf([id]);
    expect(position).toMatchObject({ delivery_id: id, code: tracking_code, lat: 41.2 });
    const { deliveries } = await tracking.ofOrder(order_id, nowhere);
    expect(deliveries[0]!.hand_over_code).toBeNull();
  });

  it("to the buyer: the code for the courier while it opens anything", async () => {
    const id = await world.delivery(courier, { state: "ready", courier_id: null });
    const { order_id, fulfillment_id } = await world.row(id);
    const tracking = new TrackingBook(connection, SECRET);
    const code = async () =>
      (await tracking.ofOrder(order_id, nowhere)).deliveries[0]!.hand_over_code;
    expect(await code()).toBeNull();
    const operator = { type: "operator", id: "user_1" } as const;
    const deliveries = [{ id, from_courier_id: null }];
    await world.deliveries.assign({ deliveries, courier_id: courier }, operator);
    expect(await code()).toBe(world.code(id));
    expect((await tracking.ofFulfillment(fulfillment_id))?.hand_over_code).toBe(world.code(id));
    await world.act(courier, id, { type: "delivered", key: "k", proof: bycode(id) });
    expect(await code()).toBeNull();
    const after = (seq: number, known: string[] = [], orders: string[] = []) =>
      tracking.stepsAfter({ watched: known.map((one) => ({ id: one, seq })), orders, known });
    const steps = await after(0, [id]);
    expect(steps.map(({ state }) => state)).toEqual(["assigned", "on_the_way", "delivered"]);
    expect(await after(steps[1]!.seq, [id])).toHaveLength(1);
    expect(await after(0, [], [order_id])).toEqual(steps);
    expect(await after(steps[2]!.seq, [id], [order_id])).toEqual([]);
    expect(await after(0, [], ["another order"])).toEqual([]);
  });
});
