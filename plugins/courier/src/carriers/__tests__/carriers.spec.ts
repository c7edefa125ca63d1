import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { TrackingBook } from "../../tracking/tracking-book";
import { CarriersWorld, Emulator, openCarriersDatabase } from "./carriers-world";

jest.setTimeout(30_000);

/** What the emulated carriers take, and more than the shop pays, whole so'm. */
const PRICE = 28_500;
const TOO_MUCH = 250_000;

let connection: Knex;
let emulator: Emulator;
let world: CarriersWorld;
let id: string;

beforeAll(async () => {
  [connection, emulator] = await Promise.all([openCarriersDatabase(), Emulator.open()]);
});

beforeEach(async () => {
  await emulator.reset();
  await connection.raw(
    `truncate courier, courier_delivery, "order", order_address, order_summary, order_payment_collection, payment cascade`,
  );
  world = new CarriersWorld(connection, emulator.url);
  id = await world.delivery();
});

afterAll(async () => {
  await emulator.close();
  await connection.destroy();
});

const look = async () => {
  const { state, carrier, carrier_ref } = await world.row(id);
  const shipment = await world.shipment(id);
  return { delivery: state, carrier, carrier_ref, shipment: shipment.state };
};
const nowhere = async () => ({ division: null, district: null });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("UzPost", () => {
  it("a barcode from the counter is followed to the door", async () => {
    const { id: parcel, barcode } = await emulator.atCounter();
    const typed = ` ${barcode.slice(0, 2)} ${barcode.slice(2).toLowerCase()}`;
    expect(await world.give(id, "uzpost", typed)).toBe("done");
    expect(await look()).toEqual({
      delivery: "assigned",
      carrier: "uzpost",
      carrier_ref: barcode,
      shipment: "created",
    });
    await world.follow();
    expect((await look()).shipment).toBe("accepted");
    // "Sent" is no "delivered".
    await emulator.move("dispatched", parcel);
    await world.follow();
    expect(await look()).toMatchObject({ delivery: "on_the_way", shipment: "in_transit" });
    await emulator.move("issued_to_recipient", parcel);
    await world.follow();
    expect(await look()).toMatchObject({ delivery: "delivered", shipment: "delivered" });
    expect(await world.story(id)).toEqual([
      "operator assign",
      "carrier pick_up",
      "carrier deliver",
    ]);
    expect(world.woken).toBe(2);
    // It is over: nobody asks any more.
    await world.follow();
    expect((await world.shipment(id)).next_ask_at).toBeNull();
  });

  it.each([
    ["RR473124828UZ", "barcode_wrong"],
    ["4731", "barcode_wrong"],
  ])("%s is refused: %s", async (barcode, code) => {
    expect(await world.give(id, "uzpost", barcode)).toBe(code);
    expect((await world.row(id)).state).toBe("ready");
  });

  it("one barcode follows one delivery", async () => {
    const { barcode } = await emulator.atCounter();
    const other = await world.delivery();
    expect(await world.give(id, "uzpost", barcode)).toBe("done");
    expect(await world.give(other, "uzpost", barcode)).toBe("carrier_busy");
    expect((await world.row(other)).state).toBe("ready");
  });

  it("a barcode that the post has not seen yet is asked for again, and is no failure of the post", async () => {
    await world.give(id, "uzpost", "RR473124829UZ");
    await world.follow();
    const { state, error, misses, next_ask_at } = await world.shipment(id);
    expect({ state, error, misses }).toMatchObject({ state: "created", misses: 1 });
    expect(error).toContain("order_not_found");
    expect(next_ask_at!.getTime()).toBeGreaterThan(Date.now() + 15 * 60_000);
    expect((await world.carriers.view()).carriers[1]).toMatchObject({
      id: "uzpost",
      circuit: "closed",
      last_error: null,
      open_shipments: 1,
    });
  });

  it("an unknown word keeps the state, is counted and logged once", async () => {
    const { id: parcel, barcode } = await emulator.atCounter();
    await world.give(id, "uzpost", barcode);
    await emulator.move("in_transit", parcel);
    await world.follow();
    await emulator.habits("uzpost", { unknown_status: true });
    await world.follow();
    await world.follow();
    expect(await look()).toMatchObject({ delivery: "on_the_way", shipment: "in_transit" });
    expect(world.warnings.filter((text) => text.includes("teleported"))).toHaveLength(1);
    expect((await world.carriers.view()).carriers[1]!.unknown_statuses).toEqual(["teleported"]);
    await emulator.habits("uzpost", {});
    await emulator.move("returning_to_origin", parcel);
    await world.follow();
    expect(await look()).toMatchObject({ delivery: "returned", shipment: "returned" });
  });

  it("with an account the shop hands parcels over itself", async () => {
    expect(await world.give(id, "uzpost")).toBe("done");
    const [parcel] = await emulator.parcels();
    expect(await look()).toEqual({
      delivery: "assigned",
      carrier: "uzpost",
      carrier_ref: parcel!.barcode,
      shipment: "accepted",
    });
    expect((await world.shipment(id)).price).toBe(PRICE);
  });
});

describe("a lost answer to the making of a parcel", () => {
  it.each(["uzpost", "yandex"] as const)("%s: it is found, and not made twice", async (carrier) => {
    await emulator.habits(carrier, { api: "lost" });
    expect(await world.give(id, carrier)).toBe("carrier_outcome_unknown");
    expect(await look()).toMatchObject({ delivery: "assigned", shipment: "unknown" });
    // Nobody can try again meanwhile, with this carrier or another.
    expect(await world.give(id, carrier)).toBe("carrier_busy");
    expect(await world.give(id, "bts")).toBe("carrier_busy");
    expect(await world.give(id, "own")).toBe("carrier_busy");
    await emulator.habits(carrier, {});
    await world.follow();
    const [parcel, ...more] = await emulator.parcels();
    expect(more).toEqual([]);
    expect((await world.shipment(id)).external_id).toBe(parcel!.number);
    expect((await look()).carrier_ref).toBe(parcel!.barcode ?? parcel!.number);
  });

  it("a parcel that never arrived is given up after a minute, and may be tried again", async () => {
    await emulator.habits("yandex", { api: "error" });
    expect(await world.give(id, "yandex")).toBe("carrier_outcome_unknown");
    await emulator.habits("yandex", {});
    await world.follow();
    expect((await look()).shipment).toBe("unknown");
    await world.wait(61);
    await world.follow();
    expect(await look()).toEqual({
      delivery: "ready",
      carrier: "own",
      carrier_ref: null,
      shipment: "not_made",
    });
    expect(await world.give(id, "yandex")).toBe("done");
    expect(await emulator.parcels()).toHaveLength(1);
  });

  it("BTS cannot be searched: a person types the number that its cabinet shows", async () => {
    await emulator.habits("bts", { api: "lost" });
    expect(await world.give(id, "bts")).toBe("carrier_outcome_unknown");
    await emulator.habits("bts", {});
    await world.wait(61);
    await world.follow();
    const { state, error } = await world.shipment(id);
    expect({ state, error }).toEqual({ state: "unknown", error: "look_in_the_carriers_cabinet" });
    const [parcel] = await emulator.parcels();
    expect(await world.give(id, "bts", "1")).toBe("carrier_refused");
    expect(await world.give(id, "bts", parcel!.number)).toBe("done");
    expect(await look()).toMatchObject({ carrier_ref: parcel!.number, shipment: "created" });
  });

  it("a report of the carrier tells the number too", async () => {
    await emulator.habits("bts", { api: "lost" });
    await world.give(id, "bts");
    await emulator.habits("bts", {});
    const [parcel] = await emulator.parcels();
    const port = world.carriers.get("bts");
    const text = JSON.stringify({
      orderId: Number(parcel!.number),
      clientId: (await world.shipment(id)).id,
    });
    await world.carriers.follower.takeHint(port, port.webhook!({ body: { text }, query: {} })!);
    expect(await look()).toMatchObject({ carrier_ref: parcel!.number, shipment: "created" });
  });

  it("a report that comes right after an answer is not lost", async () => {
    expect(await world.give(id, "bts")).toBe("done");
    await emulator.move("700");
    const port = world.carriers.get("bts");
    const { external_id } = await world.shipment(id);
    const hint = port.webhook!({ body: { orderId: external_id }, query: {} })!;
    await world.carriers.follower.takeHint(port, hint);
    const { state, next_ask_at } = await world.shipment(id);
    expect(state).toBe("created");
    expect(next_ask_at!.getTime()).toBeLessThan(Date.now() + 11_000);
    await world.follow();
    expect((await look()).delivery).toBe("on_the_way");
  });

  it("a process that died while it asked leaves a try that is looked for", async () => {
    const { book } = world.carriers;
    await connection("courier_delivery")
      .where({ id })
      .update({ state: "assigned", carrier: "yandex" });
    const barcode = null;
    await book.add(connection, { delivery_id: id, carrier: "yandex", barcode, state: "making" });
    await world.wait(61);
    await world.follow();
    expect(await look()).toMatchObject({ delivery: "ready", carrier: "own", shipment: "not_made" });
  });
});

describe("Yandex Delivery", () => {
  const toCourier = async () => {
    expect(await world.give(id, "yandex")).toBe("done");
    await world.follow();
    await pause(1_050);
    await world.follow();
  };

  it("a claim is priced, accepted and followed to the door", async () => {
    await toCourier();
    expect((await emulator.parcels())[0]!.status).toBe("accepted");
    expect(await world.shipment(id)).toMatchObject({ state: "accepted", price: PRICE });
    await emulator.move("pickuped");
    await world.follow();
    expect(await world.shipment(id)).toMatchObject({ state: "in_transit", lat: 41.32, lng: 69.28 });
    // The buyer sees the carrier's courier as one of the shop's own, and no number of a claim.
    const seen = new TrackingBook(connection, "a secret of thirty-two characters");
    const { tracking_code } = await world.row(id);
    expect((await seen.byCode(tracking_code, nowhere))!.tracking).toMatchObject({
      position: { lat: 41.32, lng: 69.28 },
      carrier: { name: "Yandex Delivery", barcode: null },
    });
    await emulator.move("delivered_finish");
    await world.follow();
    expect(await look()).toMatchObject({ delivery: "delivered", shipment: "delivered" });
  });

  it("a price above the limit is not accepted but shown", async () => {
    await emulator.habits("yandex", { price: TOO_MUCH });
    await toCourier();
    expect((await emulator.parcels())[0]!.status).toBe("ready_for_approval");
    expect(await world.shipment(id)).toMatchObject({
      state: "attention",
      error: "price_over_limit",
      price: TOO_MUCH,
    });
  });

  it("a yes whose answer was lost is not said twice", async () => {
    expect(await world.give(id, "yandex")).toBe("done");
    await world.follow();
    await pause(1_050);
    await emulator.habits("yandex", { api: "lost" });
    await world.follow();
    await emulator.habits("yandex", {});
    await world.follow();
    expect(await look()).toMatchObject({ delivery: "assigned", shipment: "accepted" });
    expect((await emulator.parcels())[0]!.status).toBe("accepted");
  });

  it("a courier who is not found leaves the delivery free for another carrier", async () => {
    await toCourier();
    await emulator.move("performer_not_found");
    await world.follow();
    expect(await look()).toEqual({
      delivery: "ready",
      carrier: "own",
      carrier_ref: null,
      shipment: "failed",
    });
    expect(await world.give(id, "bts")).toBe("done");
  });

  it("is taken back for nothing, or for money when that is wished", async () => {
    await emulator.habits("yandex", { paid_cancel: true });
    await toCourier();
    const { handOver } = world.carriers;
    expect(await world.outcome(handOver.cancel(id, false))).toBe("cancel_costs");
    expect((await look()).delivery).toBe("assigned");
    expect(await world.outcome(handOver.cancel(id, true))).toBe("done");
    expect(await look()).toMatchObject({ delivery: "ready", shipment: "cancelled" });
    expect(await world.outcome(handOver.cancel(id, true))).toBe("no_shipment");
  });

  it("needs the address's point on the map", async () => {
    await connection("order_address").update({ metadata: null });
    expect(await world.give(id, "yandex")).toBe("pin_needed");
    expect(await look()).toMatchObject({ delivery: "ready", carrier: "own", shipment: "not_made" });
  });
});

describe("BTS", () => {
  it("is asked for a price, a label, and to take a parcel back", async () => {
    const { handOver } = world.carriers;
    expect(await handOver.checkPrice("bts", id, nowhere)).toEqual({
      price: PRICE,
      currency_code: "uzs",
      minutes: null,
    });
    expect(await world.give(id, "bts")).toBe("done");
    expect(await handOver.label(id)).toMatch(/sticker\/\d+\.pdf$/);
    expect(await world.outcome(handOver.cancel(id, false))).toBe("done");
    expect(await look()).toMatchObject({ delivery: "ready", shipment: "cancelled" });
  });

  it("a place it has no number of is never guessed", async () => {
    await connection("courier_delivery").where({ id }).update({ province: "uz-bu" });
    expect(await world.give(id, "bts")).toBe("place_unknown");
    expect(await emulator.parcels()).toEqual([]);
  });

  it("a refusal is told in its own words, and leaves the delivery free", async () => {
    await emulator.habits("bts", { refuses: true });
    expect(await world.give(id, "bts")).toBe("carrier_refused");
    expect(await look()).toMatchObject({ delivery: "ready", shipment: "not_made" });
    expect((await world.shipment(id)).error).toContain("receiver_city_is_not_served");
  });

  it("a token that ended is fetched anew", async () => {
    await world.give(id, "bts");
    await emulator.habits("bts", { unauthorized: 1 });
    await world.follow();
    expect((await world.shipment(id)).misses).toBe(0);
  });
});

describe("a carrier that is ill", () => {
  it.each([
    ["html", "unreadable_answer"],
    ["error", "unreadable_answer"],
    ["outage", "ECONNRESET"],
    ["hangs", "ECONNABORTED"],
  ])("%s: the state stays, and after four failures it is left alone", async (api, code) => {
    world.anotherProcess(150);
    const { barcode } = await emulator.atCounter();
    await world.give(id, "uzpost", barcode);
    await emulator.habits("uzpost", { api });
    for (let i = 0; i < 5; i += 1) {
      await world.follow();
    }
    expect(await look()).toMatchObject({ delivery: "assigned", shipment: "created" });
    expect((await world.shipment(id)).error).toBe("circuit_open");
    const [own, uzpost, bts] = (await world.carriers.view()).carriers;
    expect(own).toMatchObject({ id: "own", circuit: "closed" });
    expect(uzpost!.circuit).toBe("open");
    expect(uzpost!.last_error).toContain(code);
    // The others do not feel it.
    expect(bts!.circuit).toBe("closed");
    // Nothing is sent to one that is left alone, so nothing has to be looked for.
    const other = await world.delivery();
    expect(await world.give(other, "uzpost")).toBe("carrier_unavailable");
    expect((await world.row(other)).state).toBe("ready");
  });
});

describe("whose a delivery is", () => {
  it("of twenty operators one gives it to a carrier, and one parcel is made", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) => world.give(id, ["bts", "yandex"][i % 2]!)),
    );
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
    expect(await emulator.parcels()).toHaveLength(1);
  });

  it("of a courier and a carrier who are wished for at once one gets it", async () => {
    await connection("courier").insert({ id: "cour_1", name: "Bekzod", phone: "+998900000001" });
    const actor = { type: "operator", id: "user_1" } as const;
    const assigning = { deliveries: [{ id, from_courier_id: null }], courier_id: "cour_1" };
    const assigned = async () => (await world.deliveries.assign(assigning, actor)).assigned.length;
    const given = async () => Number((await world.give(id, "yandex")) === "done");
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? assigned() : given())),
    );
    expect(outcomes.reduce((sum, one) => sum + one)).toBe(1);
    const { courier_id, carrier } = await world.row(id);
    expect((courier_id === null) === (carrier === "yandex")).toBe(true);
  });

  it("what a courier has is given to a carrier by whoever saw that courier alone", async () => {
    await connection("courier").insert({ id: "cour_2", name: "Bekzod", phone: "+998900000002" });
    const mine = { courier_id: "cour_2", state: "assigned" };
    await connection("courier_delivery").where({ id }).update(mine);
    expect(await world.give(id, "yandex")).toBe("already_assigned");
    expect(await emulator.parcels()).toEqual([]);
    expect(await world.give(id, "yandex", undefined, "cour_2")).toBe("done");
  });

  it("cash is no carrier's business, and what nobody has paid goes nowhere", async () => {
    await world.bill(id, 120_000);
    expect(await world.give(id, "bts")).toBe("order_unpaid");
    await world.promise(id);
    expect(await world.give(id, "bts")).toBe("carrier_takes_no_cash");
  });

  it("what the buyer paid at the counter is waited for, asked for no second time, and captured when it comes", async () => {
    await world.bill(id, 120_000);
    await world.promise(id);
    const { order_id } = await world.row(id);
    const second = await world.delivery({ order_id });
    const { id: parcel, barcode } = await emulator.atCounter();
    expect(await world.give(id, "uzpost", barcode)).toBe("done");
    await emulator.move("issued_to_recipient", parcel);
    await world.follow();
    expect(await world.row(id)).toMatchObject({
      state: "delivered",
      attention: "cash_with_carrier",
      cash_collected: null,
    });
    expect((await world.row(second)).cash_due).toBe("0");
    const actor = { type: "operator", id: "user_1" } as const;
    await world.deliveries.cashArrived({ id, actor });
    expect(await world.row(id)).toMatchObject({ attention: null, cash_collected: "120000" });
    const effects = await connection("courier_effect").where({ delivery_id: id, kind: "capture" });
    expect(effects).toHaveLength(1);
    await expect(world.deliveries.cashArrived({ id, actor })).rejects.toThrow("nothing_to_see_to");
  });

  it("a barcode that was typed by mistake is taken back", async () => {
    await world.give(id, "uzpost", "RR473124829UZ");
    expect(await world.give(id, "own")).toBe("done");
    expect(await look()).toEqual({
      delivery: "ready",
      carrier: "own",
      carrier_ref: null,
      shipment: "cancelled",
    });
  });

  it.each(["fargo", "__proto__"])("%s is no carrier here", async (carrier) => {
    expect(await world.give(id, carrier)).toBe("carrier_unknown");
  });
});
