import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { tashkentDay } from "../../../delivery/tashkent-day";
import { CashBook } from "../cash-book";
import { EffectBook } from "../effect-book";
import { openRoadDatabase, RoadWorld } from "./road-world";

jest.setTimeout(60_000);

let connection: Knex;
let world: RoadWorld;
let cash: CashBook;
let courier: string;
let other: string;

beforeAll(async () => {
  connection = await openRoadDatabase();
  world = new RoadWorld(connection);
  cash = new CashBook(connection);
});
afterAll(() => connection.destroy());
beforeEach(async () => {
  courier = await world.courier();
  other = await world.courier();
});

const OPERATOR = { type: "operator", id: "user_1" } as const;
const DUE = 165_000;
const MINUTE = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE).toISOString();
const byCode = (id: string, version = 1) => ({
  kind: "code" as const,
  code: world.code(id, version),
});

const carried = (more: object = {}) =>
  world.delivery(courier, { state: "on_the_way", cash_due: DUE, ...more });
/** What a phone without a line kept since five minutes. */
const handedOver = (id: string, more: object = {}) =>
  world.act(courier, id, {
    ...{ type: "delivered", key: `handed-${id}`, at: ago(5), proof: byCode(id) },
    ...{ cash: DUE, cash_due_seen: DUE, ...more },
  });
const lastEvent = async (id: string) =>
  connection("courier_delivery_event").where({ delivery_id: id }).orderBy("seq", "desc").first();
const captures = (id: string) =>
  connection("courier_effect").where({ delivery_id: id, kind: "capture" });

describe("money that was taken", () => {
  it("is booked though staff said delivered first, whenever they said so, and once", async () => {
    const id = await carried();
    const { fulfillment_id } = await world.row(id);
    await world.deliveries.settle(fulfillment_id);
    const late = { at: new Date().toISOString() };
    expect(await handedOver(id, late)).toBe("done");
    expect(await handedOver(id, late)).toBe("done");
    expect(await handedOver(id, { ...late, key: "again" })).toBe("done");
    expect(await world.row(id)).toMatchObject({
      state: "delivered",
      cash_collected: String(DUE),
      attention: "cash_late",
    });
    expect(await cash.held(courier)).toBe(DUE);
    expect(await captures(id)).toMatchObject([{ state: "due" }]);
    expect(await world.story(id)).toEqual(["settle", "cash_late"]);
    expect(await lastEvent(id)).toMatchObject({
      actor_id: courier,
      meta: { cash: DUE, after: "settle", code_right: true },
    });
  });

  it("of a parcel given to another courier meanwhile is booked, and the other one asks for nothing", async () => {
    const id = await carried();
    const deliveries = [{ id, from_courier_id: courier }];
    const wish = { deliveries, courier_id: other, take_over: true };
    await world.deliveries.assign(wish, OPERATOR);
    expect(await handedOver(id)).toBe("done");
    expect(await world.row(id)).toMatchObject({
      state: "assigned",
      courier_id: other,
      cash_due: "0",
      cash_collected: String(DUE),
      attention: "cash_late",
    });
    expect([await cash.held(courier), await cash.held(other)]).toEqual([DUE, 0]);
    expect((await lastEvent(id)).meta).toMatchObject({ after: "assign", code_right: true });
    const proof = byCode(id, 2);
    expect(await world.act(other, id, { type: "delivered", key: "b", proof })).toBe("done");
    expect((await world.row(id)).cash_collected).toBe(String(DUE));
  });

  it("of a revoked parcel is booked; what happened afterwards is not, nor what was never theirs", async () => {
    const [revoked, later] = [await carried(), await carried()];
    for (const id of [revoked, later]) {
      await world.deliveries.revoke((await world.row(id)).fulfillment_id);
    }
    expect(await handedOver(revoked)).toBe("done");
    expect(await world.row(revoked)).toMatchObject({ state: "cancelled", attention: "cash_late" });
    expect(await handedOver(later, { at: new Date(Date.now() + MINUTE).toISOString() })).toBe(
      "illegal_jump",
    );
    expect(await world.act(other, revoked, { type: "delivered", key: "x", cash: 5 })).toBe(
      "delivery_not_found",
    );
    expect([await cash.held(courier), await cash.held(other)]).toEqual([DUE, 0]);
  });

  it("without money a late hand-over is told to staff once, and they see to it", async () => {
    const id = await world.delivery(courier, { state: "on_the_way" });
    await world.deliveries.settle((await world.row(id)).fulfillment_id);
    const proof = { kind: "code", code: world.wrongCode(id) };
    expect(await handedOver(id, { cash: 0, cash_due_seen: 0, proof })).toBe("done");
    expect(await handedOver(id, { cash: 0, key: "again", proof })).toBe("done");
    expect(await world.story(id)).toEqual(["settle", "hand_over_late"]);
    expect((await lastEvent(id)).meta).toMatchObject({ code_right: false });
    expect((await world.row(id)).attention).toBe("hand_over_late");
    await world.deliveries.attend({ id, actor: OPERATOR, reason: "phoned" });
    expect((await world.row(id)).attention).toBeNull();
    await expect(world.deliveries.attend({ id, actor: OPERATOR })).rejects.toThrow(
      "nothing_to_see_to",
    );
  });

  it("is another sum than is due now, because the bill changed after it was taken: booked and flagged", async () => {
    const id = await carried();
    const { order_id } = await world.row(id);
    await world.bill(order_id, 200_000);
    await world.deliveries.reckonCash(order_id);
    expect(await handedOver(id, { cash_due_seen: undefined, key: "1" })).toBe("cash_differs");
    expect(await handedOver(id, { cash: 100, cash_due_seen: 200_000, key: "2" })).toBe(
      "cash_differs",
    );
    expect(await handedOver(id)).toBe("done");
    expect(await world.row(id)).toMatchObject({
      state: "delivered",
      cash_collected: String(DUE),
      attention: "cash_differs",
    });
    expect((await lastEvent(id)).meta).toMatchObject({
      cash: DUE,
      cash_due: 200_000,
      cash_due_seen: DUE,
    });
    expect(await captures(id)).toHaveLength(1);
  });

  it("that comes after Medusa was told of an earlier sum is captured too", async () => {
    const id = await carried();
    await handedOver(id);
    const effects = new EffectBook(connection);
    while ((await effects.carryOutNext(() => Promise.resolve())) !== "empty");
    expect(await captures(id)).toMatchObject([{ state: "done" }]);
    const delivery = await world.row(id);
    const how = { actor: OPERATOR, type: "cash_late", attention: "cash_late" } as const;
    await connection.transaction((trx) =>
      world.deliveries.tookCash(trx, { delivery, cash: 5_000, ...how }),
    );
    expect((await world.row(id)).cash_collected).toBe("170000");
    expect(await captures(id)).toMatchObject([{ state: "due" }]);
  });
});

describe("an order that nobody has paid", () => {
  it("stays in the house until it is paid or cash is promised for it, though no event says so", async () => {
    const id = await world.delivery(courier, { unpaid: DUE });
    const { order_id } = await world.row(id);
    const pickUp = () => world.act(courier, id, { type: "picked_up", key: "k" });
    expect(await pickUp()).toBe("order_unpaid");
    const proof = byCode(id);
    expect(await world.act(courier, id, { type: "delivered", key: "d", proof })).toBe(
      "order_unpaid",
    );
    await world.promise(order_id);
    expect(await pickUp()).toBe("done");
    expect(await world.row(id)).toMatchObject({ unpaid: "0", cash_due: String(DUE) });
    const paid = await world.delivery(courier, { unpaid: DUE });
    await world.bill((await world.row(paid)).order_id, DUE, DUE);
    expect(await world.act(courier, paid, { type: "picked_up", key: "p" })).toBe("done");
  });

  it("is found by the job, and what is refunded is owed again", async () => {
    const [promised, refunded] = [await world.delivery(courier, { unpaid: DUE }), await carried()];
    await world.promise((await world.row(promised)).order_id);
    const { order_id } = await world.row(refunded);
    await world.bill(order_id, DUE, DUE);
    expect(await world.deliveries.reckonMissed()).toBe(2);
    expect(await world.row(promised)).toMatchObject({ unpaid: "0", cash_due: String(DUE) });
    expect((await world.row(refunded)).cash_due).toBe("0");
    expect(await world.deliveries.reckonMissed()).toBe(0);
    await connection("order_summary")
      .where({ order_id })
      .update({
        totals: JSON.stringify({
          ...{ current_order_total: DUE, raw_current_order_total: { value: String(DUE) } },
          ...{ paid_total: DUE, raw_paid_total: { value: String(DUE) } },
          ...{ refunded_total: DUE, raw_refunded_total: { value: String(DUE) } },
        }),
      });
    expect(await world.deliveries.reckonMissed()).toBe(1);
    expect((await world.row(refunded)).cash_due).toBe(String(DUE));
  });
});

describe("a correction", () => {
  const correct = (amount: number, key: string, more: object = {}) =>
    cash.correct({ courier_id: courier, amount, reason: "typed wrong", key, ...more }, "user_1");

  it("is written once under its key, stands in the story of its delivery, and leaves nobody with less than nothing", async () => {
    const id = await carried();
    await handedOver(id);
    const answers = await Promise.all(
      [1, 2, 3].map(() => correct(-15_000, "key-00000001", { delivery_id: id })),
    );
    expect(answers.map(({ held }) => held)).toEqual([150_000, 150_000, 150_000]);
    expect(answers[0]!.entry).toMatchObject({
      kind: "correction",
      amount: -15_000,
      day: tashkentDay(Date.now()),
      note: "typed wrong",
      delivery_id: id,
    });
    expect((await world.story(id)).at(-1)).toBe("cash_correction");
    expect((await world.story(id)).filter((type) => type === "cash_correction")).toHaveLength(1);
    await expect(correct(-150_001, "key-00000002")).rejects.toThrow("more_than_held");
    expect((await correct(1_000, "key-00000003")).held).toBe(151_000);
    await expect(correct(1, "key-00000004", { delivery_id: "cdel_none" })).rejects.toThrow(
      "delivery_not_found",
    );
    await expect(correct(1, "key-00000005", { courier_id: "cour_none" })).rejects.toThrow(
      "courier_not_found",
    );
  });
});

describe("a parcel that goes out again", () => {
  const give = (id: string, from: string | null, to: string, take_over?: boolean) =>
    world.deliveries.assign(
      { deliveries: [{ id, from_courier_id: from }], courier_id: to, take_over },
      OPERATOR,
    );

  it("stays as it is with who carries it already, and is taken over only on purpose", async () => {
    const id = await carried();
    const before = await world.row(id);
    expect(await give(id, courier, courier)).toEqual({ assigned: [id], refused: [] });
    expect(await world.row(id)).toEqual(before);
    expect(await give(id, courier, other)).toEqual({
      assigned: [],
      refused: [{ id, code: "on_the_way_with_another" }],
    });
    expect(await give(id, null, courier)).toMatchObject({
      refused: [{ code: "already_assigned" }],
    });
    expect((await give(id, courier, other, true)).assigned).toEqual([id]);
    expect(await world.row(id)).toMatchObject({ state: "assigned", courier_id: other });
  });

  it("has another code, its guesses back and no leave for pictures", async () => {
    const [failed, moved] = [await carried(), await carried({ unlocked: true, code_misses: 3 })];
    const failure = { type: "failed", reason: "no_answer" } as const;
    await world.act(courier, failed, { ...failure, key: "f" });
    await world.deliveries.retry({ id: failed, actor: OPERATOR });
    await give(moved, courier, other, true);
    for (const id of [failed, moved]) {
      const { code_version, code_misses, unlocked } = await world.row(id);
      expect({ code_version, code_misses, unlocked }).toEqual({
        ...{ code_version: 2, code_misses: 0, unlocked: false },
      });
    }
    await give(failed, null, other);
    await give(failed, other, courier);
    expect((await world.row(failed)).code_version).toBe(2);
    await new EffectBook(connection).carryOutNext(() => Promise.resolve());
    await world.act(courier, failed, { type: "picked_up", key: "again" });
    const told = connection("courier_effect").where({ delivery_id: failed, kind: "shipment" });
    expect(await told).toMatchObject([{ state: "due" }]);
  });
});
