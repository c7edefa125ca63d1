import { whyNotCheckedOut } from "../../../compliance/checkout";
import { ANVAR, later, NOW, PrescriptionWorld, SENIOR } from "./prescription-world";

const DAY_HOURS = 24;

describe("packs lent on prescriptions", () => {
  let world: PrescriptionWorld;

  beforeAll(async () => {
    world = await PrescriptionWorld.open();
  }, 60_000);
  afterEach(async () => {
    expect(await world.broken()).toEqual([]);
    await world.clear();
  });
  afterAll(() => world.connection.destroy());

  const firstLine = async (id: string) => (await world.lines(id))[0]!;
  const stateOf = async (id: string) =>
    (await world.service.allocations.of(id)).map(({ state, quantity }) => [state, quantity]);
  const customer = { role: "customer", id: "cus_1" } as const;

  /** An approved line of two packs, and how an order reserves some of them. */
  async function approvedLine(...given: Parameters<PrescriptionWorld["approved"]>) {
    const id = await world.approved(...given);
    const line = await firstLine(id);
    const reserve = (holder: string, quantity = 2, now = NOW) =>
      world.reserve(id, holder, [{ line_id: line.id, quantity }], now);
    const hand = (holder: string, quantity: number, now = NOW, expires_on = "2027-05-31") =>
      world.service.dispense(
        {
          prescription_id: id,
          holder_id: holder,
          packs: [{ line_id: line.id, series: "A1", expires_on, quantity }],
        },
        ANVAR,
        now,
      );
    return { id, line, reserve, hand };
  }

  it("are had by one of many carts that want them at once", async () => {
    const { id, reserve } = await approvedLine();
    const settled = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => reserve(`order_${n}`)),
    );
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of settled.filter((s) => s.status === "rejected")) {
      expect(one.reason).toMatchObject({ code: "prescription_qty_exceeded" });
    }
    expect(await stateOf(id)).toEqual([["reserved", 2]]);
  });

  it("are shared by two carts that want one each, and no third", async () => {
    const { reserve } = await approvedLine();
    const settled = await Promise.allSettled(["a", "b", "c"].map((cart) => reserve(cart, 1)));
    expect(settled.map(({ status }) => status).sort()).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
    ]);
  });

  it("are the same when a cart asks again, or asks for fewer", async () => {
    const { id, reserve } = await approvedLine();
    await reserve("order_1");
    await reserve("order_1");
    await reserve("order_1", 1);
    expect(await stateOf(id)).toEqual([["reserved", 1]]);
  });

  it("are all had or none", async () => {
    const id = await world.approved(["losartan", "lozap"]);
    const [a, b] = await world.lines(id);
    const lines = [
      { line_id: a!.id, quantity: 2 },
      { line_id: b!.id, quantity: 3 },
    ];
    await expect(world.reserve(id, "order_1", lines)).rejects.toThrow("prescription_qty_exceeded");
    expect(await stateOf(id)).toEqual([]);
  });

  it("can be had again when they were given back, or held too long", async () => {
    const { id, reserve } = await approvedLine();
    await reserve("order_1");
    expect(await world.service.allocations.release("order_1", customer)).toBe(true);
    expect(await world.service.allocations.release("order_1", customer)).toBe(false);
    await reserve("order_2");
    expect(await world.service.due.releasePacks(later(DAY_HOURS - 0.1))).toBe(0);
    expect(await world.service.due.releasePacks(later(DAY_HOURS))).toBe(1);
    expect(await world.service.due.releasePacks(later(DAY_HOURS))).toBe(0);
    await reserve("order_3", 2, later(DAY_HOURS));
    expect(await stateOf(id)).toEqual([
      ["released", 2],
      ["released", 2],
      ["reserved", 2],
    ]);
  });

  it("of a substitute wait for the customer's consent", async () => {
    const { id, line, reserve } = await approvedLine(["losartan"], () => ({
      decision: "substitute",
      variant_id: "lozap",
    }));
    const { prescriptions } = world.service;
    const consent = (accept: boolean) =>
      prescriptions.consent(id, "cus_1", { line_id: line.id, accept }, NOW);
    await expect(reserve("order_1")).rejects.toThrow("consent_needed");
    await consent(false);
    await expect(reserve("order_1")).rejects.toThrow("consent_needed");
    await consent(true);
    await reserve("order_1");
    await expect(consent(false)).rejects.toThrow("illegal_jump");
    expect(await firstLine(id)).toMatchObject({ consent: "accepted", substituted_for: "losartan" });
  });

  it("are handed over in parts, with series and last day of use, until it is fulfilled", async () => {
    const { id, reserve, hand } = await approvedLine();
    await reserve("order_1");
    await expect(hand("order_1", 3)).rejects.toThrow("prescription_qty_exceeded");
    await expect(hand("order_1", 1, NOW, "2026-11-20")).rejects.toThrow("pack_expired");
    await expect(hand("order_2", 1)).rejects.toThrow("line_unknown");
    expect((await hand("order_1", 1)).status).toBe("approved");
    expect((await firstLine(id)).status).toBe("partially_dispensed");
    expect(await stateOf(id)).toEqual([
      ["released", 2],
      ["dispensed", 1],
    ]);
    await reserve("order_2", 1);
    expect(await hand("order_2", 1)).toMatchObject({
      status: "fulfilled",
      purge_after: later(90 * DAY_HOURS),
    });
    expect((await firstLine(id)).status).toBe("dispensed");
    await expect(reserve("order_3", 1)).rejects.toThrow("prescription_qty_exceeded");
  });

  it("are refilled when most of the last fill is used up", async () => {
    const { id, reserve, hand } = await approvedLine(["losartan"], () => ({
      decision: "approve",
      refills: 1,
      days_supply: 10,
    }));
    await reserve("order_1");
    await hand("order_1", 2);
    expect((await world.find(id)).status).toBe("approved");
    await expect(reserve("order_2", 2, later(7 * DAY_HOURS))).rejects.toThrow("refill_too_early");
    await reserve("order_2", 2, later(8 * DAY_HOURS));
    expect((await hand("order_2", 2, later(8 * DAY_HOURS))).status).toBe("fulfilled");
  });

  it("are looked at again at completion and at hand-over", async () => {
    const { id, reserve, hand } = await approvedLine();
    const afterwards = new Date("2026-12-21T00:00:00+05:00");
    const lastMoment = new Date("2026-12-20T23:59:59+05:00");
    await reserve("order_1", 2, lastMoment);
    const checkedOut = async (now: Date) =>
      whyNotCheckedOut({
        profile: "uz_strict",
        is_reservation: true,
        lines: [{ variant_id: "losartan", quantity: 2, rx_class: "rx" }],
        lent: await world.service.allocations.lentTo("order_1"),
        fulfilment: "pickup",
        payment: "counter",
        now,
      });
    expect(await checkedOut(lastMoment)).toBeNull();
    expect(await checkedOut(afterwards)).toBe("prescription_expired");
    await expect(hand("order_1", 2, afterwards)).rejects.toThrow("prescription_expired");
    expect((await world.find(id)).status).toBe("approved");
  });

  it("are released by a senior pharmacist who revokes, and nobody else does", async () => {
    const { id, reserve, hand } = await approvedLine();
    await reserve("order_1", 1);
    await hand("order_1", 1);
    await reserve("order_2", 1);
    const { reviews } = world.service;
    await expect(reviews.revoke(id, ANVAR, "The doctor called", NOW)).rejects.toThrow(
      "senior_only",
    );
    const { holders } = await reviews.revoke(id, SENIOR, "The doctor called", NOW);
    expect(holders).toEqual(["order_2"]);
    expect((await world.find(id)).status).toBe("revoked");
    expect((await firstLine(id)).status).toBe("revoked");
    expect((await stateOf(id)).map(([state]) => state)).toEqual([
      "released",
      "dispensed",
      "released",
    ]);
    await expect(reserve("order_3", 1)).rejects.toThrow("prescription_required");
    expect(await world.tell()).toEqual([`${id} revoked`]);
  });

  describe("as time passes", () => {
    it("end with the last day of the prescription", async () => {
      const { id, reserve } = await approvedLine();
      await reserve("order_1");
      expect(await world.service.due.expire(new Date("2026-12-20T23:59:59+05:00"))).toBe(0);
      expect(await world.service.due.expire(new Date("2026-12-21T00:00:00+05:00"))).toBe(1);
      expect((await world.find(id)).status).toBe("expired");
      expect((await firstLine(id)).status).toBe("expired");
      expect(await stateOf(id)).toEqual([["released", 2]]);
    });

    it("end with the last day of their own line, while others stay good", async () => {
      const id = await world.approved(["losartan", "losartan"]);
      const [a, b] = await world.lines(id);
      await world.connection.raw(
        "update prescription_line set valid_until = '2026-11-22' where id = ?",
        [a!.id],
      );
      const day = new Date("2026-11-23T00:00:00+05:00");
      expect(await world.service.due.expireLines(day)).toBe(1);
      expect(await world.service.due.expireLines(day)).toBe(0);
      expect((await world.lines(id)).map(({ status }) => status)).toEqual(["expired", "approved"]);
      await expect(world.reserve(id, "o", [{ line_id: a!.id, quantity: 1 }], day)).rejects.toThrow(
        "prescription_expired",
      );
      await world.reserve(id, "o", [{ line_id: b!.id, quantity: 1 }], day);
    });

    it("are never lent on what nobody looked at, or answered, in time", async () => {
      const waiting = await world.submitted();
      const asked = await world.submitted(["losartan"], "cus_2");
      await world.service.reviews.claim(asked, ANVAR, NOW);
      await world.service.reviews.ask(asked, ANVAR, "Another page", NOW);
      expect(await world.service.due.expire(later(47))).toBe(0);
      expect(await world.service.due.expire(later(48))).toBe(1);
      expect((await world.find(asked)).status).toBe("expired");
      expect(await world.service.due.expire(later(72))).toBe(1);
      expect((await firstLine(waiting)).status).toBe("expired");
    });
  });
});
