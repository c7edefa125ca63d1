import { carryOutDue, carryOutOne } from "@medusa-uz/courier/effects/carry-out";
import openMissed from "@medusa-uz/courier/jobs/open-missed";
import { cancelOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { CourierWorld, type Parcel } from "./courier-world";
import { crashingContainer } from "./crashing-container";

jest.setTimeout(5 * 60_000);

const COURIERS = 20;

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let world: CourierWorld;

    beforeEach(async () => {
      world = await CourierWorld.open(getContainer(), api);
    });

    /** What the courier's own API does at the door, without the courier's token. */
    const pickUp = (parcel: Parcel, courier_id: string) =>
      world.courier.deliveries.change({
        id: parcel.delivery.id,
        action: "pick_up",
        actor: { type: "courier", id: courier_id },
      });
    const bring = (parcel: Parcel, courier_id: string) =>
      world.courier.deliveries.change({
        id: parcel.delivery.id,
        action: "deliver",
        actor: { type: "courier", id: courier_id },
        set: { proof_kind: "code", cash_collected: parcel.delivery.cash_due },
      });

    it("opens a delivery for a packed parcel, once, with the cash of the order and the buyer's address", async () => {
      const parcel = await world.parcel();
      expect(parcel.delivery).toMatchObject({
        state: "ready",
        courier: null,
        order_no: parcel.order.display_id,
        service: "standard",
        province: "uz-tk",
        division: { uz: "Toshkent shahri", ru: "город Ташкент" },
        contact_name: "Aziza Karimova",
        address_text: "Yunusobod tumani, Amir Temur 1",
        cash_due: 165_000,
        late: false,
      });
      await openMissed(world.container);
      const { data } = await world.admin("get", "deliveries");
      expect(data.count).toBe(1);
      const paidOnline = await world.parcel("pp_payme_payme");
      expect(paidOnline.delivery.cash_due).toBe(0);
    });

    it("20 operators assign one delivery at once: one courier has it, the others hear so", async () => {
      const { delivery } = await world.parcel();
      const couriers: string[] = [];
      for (let n = 0; n < COURIERS; n++) {
        couriers.push(await world.hire(n));
      }
      const answers = await Promise.all(couriers.map((id) => world.assign(delivery.id, id)));
      const winners = couriers.filter((_, n) => answers[n]!.assigned.length === 1);
      expect(winners).toHaveLength(1);
      const refused = answers.flatMap((answer) => answer.refused.map(({ code }) => code));
      expect(refused).toEqual(Array.from({ length: COURIERS - 1 }, () => "already_assigned"));
      const after = await world.delivery(delivery.id);
      expect(after.delivery).toMatchObject({ state: "assigned", courier: { id: winners[0] } });
      expect(after.events.filter(({ type }: { type: string }) => type === "assign")).toHaveLength(
        1,
      );
    });

    it("refuses illegal jumps, says why, and leaves everything as it was", async () => {
      const { delivery } = await world.parcel();
      const courier_id = await world.hire(1);
      for (const jump of ["unassign", "retry", "return"]) {
        const { status, data } = await world.admin("post", `deliveries/${delivery.id}/${jump}`, {});
        expect([status, data.code, data.state]).toEqual([409, "illegal_jump", "ready"]);
      }
      await expect(bring({ delivery } as Parcel, courier_id)).rejects.toMatchObject({
        code: "illegal_jump",
      });
      const before = await world.delivery(delivery.id);
      expect(before.delivery.version).toBe(delivery.version);
      expect(before.events).toHaveLength(1);
      expect((await world.admin("post", "deliveries/cdel_none/cancel", {})).status).toBe(404);
      const backwards = { from: "2030-01-02T10:00:00+05:00", to: "2030-01-01T10:00:00+05:00" };
      const moved = await world.admin("post", `deliveries/${delivery.id}/reschedule`, backwards);
      expect([moved.status, moved.data.code]).toEqual([400, "window_backwards"]);
    });

    it("goes from one courier to another, back, and away: each step stands in the history", async () => {
      const parcel = await world.parcel();
      const { id } = parcel.delivery;
      const [first, second] = [await world.hire(1), await world.hire(2)];
      expect(await world.assign(id, first)).toEqual({ assigned: [id], refused: [] });
      expect(await world.assign(id, second, first)).toEqual({ assigned: [id], refused: [] });
      await world.admin("post", `deliveries/${id}/unassign`, { reason: "kasal" });
      await world.admin("post", `deliveries/${id}/reschedule`, {
        from: "2020-01-01T10:00:00+05:00",
        to: "2099-01-01T10:00:00+05:00",
      });
      await world.admin("post", `deliveries/${id}/cancel`, { reason: "buyer_asked" });
      const { delivery, events } = await world.delivery(id);
      expect(delivery).toMatchObject({ state: "cancelled", courier: null });
      expect(
        events.map((event: Record<string, unknown>) => [event.type, event.to, event.reason]),
      ).toEqual([
        ["open", "ready", null],
        ["assign", "assigned", null],
        ["assign", "assigned", null],
        ["unassign", "ready", "kasal"],
        ["reschedule", null, null],
        ["cancel", "cancelled", "buyer_asked"],
      ]);
      expect(events.at(-1).actor_id).toBe(world.staff.user_id);
      await world.eventually(async () => (await world.medusa(parcel)).cancelled);
    });

    it("a fulfillment cancelled in Medusa cancels its delivery; a lost event is made up for by the job", async () => {
      const heard = await world.parcel();
      await cancelOrderFulfillmentWorkflow(world.container).run({
        input: { order_id: heard.order.id, fulfillment_id: heard.fulfillment_id },
      });
      await world.eventually(async () => {
        const { delivery } = await world.delivery(heard.delivery.id);
        return delivery.state === "cancelled";
      });
      const again = await world.pack(heard.order);
      await world.eventually(() => world.courier.deliveries.findBy("fulfillment_id", again));

      const unheard = await world.parcel();
      await world.sql("update fulfillment set canceled_at = now() where id = ?", [
        unheard.fulfillment_id,
      ]);
      await openMissed(world.container);
      expect((await world.delivery(unheard.delivery.id)).delivery.state).toBe("cancelled");
      await world.sql("delete from courier_delivery where fulfillment_id = ?", [again]);
      await openMissed(world.container);
      expect(await world.courier.deliveries.findBy("fulfillment_id", again)).not.toBeNull();
    });

    it("delivered: Medusa shows it shipped, delivered and its cash captured; figures and cash agree", async () => {
      const parcel = await world.parcel();
      const courier_id = await world.hire(1);
      await world.assign(parcel.delivery.id, courier_id);
      await pickUp(parcel, courier_id);
      await carryOutDue(world.container);
      expect(await world.medusa(parcel)).toMatchObject({
        shipped: true,
        ships: 1,
        delivered: false,
        captures: 0,
        tracking_number: parcel.delivery.tracking_code,
      });
      await bring(parcel, courier_id);
      await world.courier.cash.collect(world.courier.connection, {
        courier_id,
        delivery_id: parcel.delivery.id,
        amount: 165_000,
        day: "2026-11-21",
      });
      await carryOutDue(world.container);
      expect(await world.medusa(parcel)).toMatchObject({
        delivered: true,
        delivers: 1,
        captures: 1,
        captured: 165_000,
      });

      const handIn = { courier_id, amount: 165_001, day: "2026-11-21", key: "hand-in-0001" };
      const tooMuch = await world.admin("post", "cash/hand-in", handIn);
      expect([tooMuch.status, tooMuch.data.code]).toEqual([409, "more_than_held"]);
      const given = { ...handIn, amount: 100_000 };
      const twice = await Promise.all([
        world.admin("post", "cash/hand-in", given),
        world.admin("post", "cash/hand-in", given),
      ]);
      expect(twice.map(({ data }) => data.held)).toEqual([65_000, 65_000]);
      const { data: day } = await world.admin("get", "cash?day=2026-11-21");
      expect(day.couriers).toMatchObject([
        { collected: 165_000, handed_in: 100_000, held: 65_000 },
      ]);
      const { data: figures } = await world.admin(
        "get",
        "performance?from=2026-11-01&to=2099-01-01",
      );
      expect(figures.code).toBe("invalid");
      const { data: week } = await world.admin("get", "performance");
      expect(week.couriers).toMatchObject([
        { courier_id, count: 1, on_time_share: null, median_minutes: 0, cash_held: 65_000 },
      ]);
    });

    it("killed between the commit and the effect, or within it: the job finishes it, once", async () => {
      const courier_id = await world.hire(1);
      const outcomes = new Set<string>();
      for (const after of [0, 1, 3]) {
        const parcel = await world.parcel();
        await world.assign(parcel.delivery.id, courier_id);
        await pickUp(parcel, courier_id);
        await bring(parcel, courier_id);
        // Three effects; each dies somewhere within it at least once.
        for (let round = 0; round < 3; round++) {
          outcomes.add(await carryOutOne(crashingContainer(world.container, after)));
          await world.sql("update courier_effect set next_at = now() where state = 'due'");
        }
        for (let round = 0; round < 6; round++) {
          await carryOutOne(world.container);
          await world.sql("update courier_effect set next_at = now() where state = 'due'");
        }
        const { effects } = await world.delivery(parcel.delivery.id);
        expect(effects.map((effect: { state: string }) => effect.state)).toEqual([
          "done",
          "done",
          "done",
        ]);
        expect(await world.medusa(parcel)).toMatchObject({
          shipped: true,
          ships: 1,
          delivered: true,
          delivers: 1,
          captures: 1,
          captured: 165_000,
        });
      }
      expect(outcomes).toContain("failed");
    });
  },
});
