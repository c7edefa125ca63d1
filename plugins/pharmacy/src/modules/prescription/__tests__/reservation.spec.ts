import { ANVAR, later, NOW, PrescriptionWorld, SENIOR } from "./prescription-world";

const LOCATION = {
  id: "point_1",
  stock_location_id: "sloc_1",
  name: "Chilonzor",
  address: "1",
  phone: null,
  hours: null,
};

describe("reservations", () => {
  let world: PrescriptionWorld;

  beforeAll(async () => {
    world = await PrescriptionWorld.open();
  }, 60_000);
  afterEach(async () => {
    expect(await world.broken()).toEqual([]);
    await world.clear();
  });
  afterAll(() => world.connection.destroy());

  const { objectContaining: like } = expect;
  const open = (prescription_id: string, now = NOW, customer_id = "cus_1") =>
    world.service.reservations.open(
      { prescription_id, customer_id, payment: "counter", location: LOCATION },
      now,
    );
  const statusOf = async (id: string) => (await world.service.reservations.find(id))!.status;
  const packsOf = async (id: string) =>
    (await world.service.allocations.of(id)).map(({ state, holder_id }) => [state, holder_id]);

  /** One that waits to be picked up. */
  async function waiting(order_id: string) {
    const id = await world.approved();
    const { reservation } = await open(id);
    await world.service.reservations.attach(reservation.id, `cart_${order_id}`);
    await world.service.reservations.seal(reservation.id, order_id, NOW);
    return { id, reservation };
  }

  it("are opened once, however many ask at once", async () => {
    const id = await world.approved(["losartan", "losartan"]);
    const all = await Promise.all(Array.from({ length: 20 }, () => open(id)));
    expect(all.filter(({ is_new }) => is_new)).toEqual([
      like({ lines: [{ variant_id: "losartan", quantity: 4 }] }),
    ]);
    expect(new Set(all.map(({ reservation }) => reservation.id)).size).toBe(1);
    expect(await packsOf(id)).toHaveLength(2);
    await expect(open(id, NOW, "cus_2")).rejects.toThrow("prescription_not_found");
  });

  it("hold as long as the shop says, and no longer than the prescription is good for", async () => {
    const id = await world.approved();
    const lastDay = new Date("2026-12-20T22:00:00+05:00");
    expect((await open(id)).reservation.deadline).toEqual(later(24));
    await world.service.reservations.abandon((await open(id)).reservation.id);
    expect((await open(id, lastDay)).reservation.deadline).toEqual(
      new Date("2026-12-21T00:00:00+05:00"),
    );
  });

  it("of nothing say why", async () => {
    const undecided = await world.submitted(["losartan"], "cus_1");
    await expect(open(undecided)).rejects.toThrow("prescription_pending");
    const over = await world.approved();
    await expect(open(over, later(24 * 40))).rejects.toThrow("prescription_expired");
    const substituted = await world.approved(["losartan"], () => ({
      decision: "substitute",
      variant_id: "lozap",
    }));
    await expect(open(substituted)).rejects.toThrow("consent_needed");
  });

  it("wait as an order's, or are cancelled where the packs went meanwhile", async () => {
    const kept = await waiting("order_1");
    expect(await packsOf(kept.id)).toEqual([["reserved", "order_1"]]);
    const id = await world.approved();
    const { reservation } = await open(id);
    await world.service.reviews.revoke(id, SENIOR, "The doctor called", NOW);
    const sealed = await world.service.reservations.seal(reservation.id, "order_2", NOW);
    expect(sealed).toMatchObject({ status: "closing", order_id: "order_2", reason: "withdrawn" });
    expect(await packsOf(id)).toEqual([["released", reservation.id]]);
  });

  it("count for the cart that becomes their order, and for no other", async () => {
    const id = await world.approved();
    const { reservation } = await open(id);
    const { allocations, reservations } = world.service;
    await reservations.attach(reservation.id, "cart_1");
    expect(await allocations.lentTo("cart_1")).toEqual([like({ quantity: 2 })]);
    expect(await allocations.lentTo("cart_2")).toEqual([]);
    await reservations.abandon(reservation.id, NOW);
    expect(await allocations.lentTo("cart_1")).toEqual([]);
    expect(await reservations.attach(reservation.id, "cart_3")).toBe(false);
  });

  it("are withdrawn when what they hold may not be sold any more", async () => {
    const { id, reservation } = await waiting("order_1");
    const { reservations } = world.service;
    await reservations.withdraw(reservation.id, NOW);
    await reservations.withdraw(reservation.id, NOW);
    expect(await reservations.find(reservation.id)).toMatchObject({
      status: "closing",
      reason: "withdrawn",
    });
    expect(await packsOf(id)).toEqual([["released", "order_1"]]);
  });

  it("follow their packs: handed over, given up, too late", async () => {
    const [handed, given, late] = [
      await waiting("o_1"),
      await waiting("o_2"),
      await waiting("o_3"),
    ];
    const { reservations, reservationDuty, due } = world.service;
    expect(await reservationDuty.settle(NOW)).toBe(0);
    const [line] = await world.lines(handed.id);
    const packs = [{ line_id: line!.id, series: "A", expires_on: "2027-05-31", quantity: 2 }];
    const over = { prescription_id: handed.id, holder_id: "o_1", packs };
    await world.service.dispense(over, ANVAR, NOW);
    await reservations.giveUp(given.id, "cus_1", NOW);
    await expect(reservations.giveUp(given.id, "cus_1", NOW)).rejects.toThrow(
      "reservation_not_found",
    );
    await due.releasePacks(later(24));
    await reservationDuty.settle(later(24));
    expect(await statusOf(handed.reservation.id)).toBe("handed_over");
    for (const { reservation } of [given, late]) {
      expect(await statusOf(reservation.id)).toBe("closing");
    }
    // Of many processes, one cancels each order.
    const claimed = await Promise.all(Array.from({ length: 6 }, () => reservationDuty.claim(NOW)));
    expect(claimed.flat().map(({ order_id, reason }) => [order_id, reason])).toEqual(
      expect.arrayContaining([
        ["o_2", "customer"],
        ["o_3", "too_late"],
      ]),
    );
    expect(claimed.flat()).toHaveLength(2);
    await reservationDuty.closed(late.reservation.id);
    expect(await statusOf(late.reservation.id)).toBe("canceled");
    expect((await open(late.id, later(24))).is_new).toBe(true);
  });
});
