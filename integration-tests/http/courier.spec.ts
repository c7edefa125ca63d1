import { carryOutDue, carryOutOne } from "@medusa-uz/courier/effects/carry-out";
import openMissed from "@medusa-uz/courier/jobs/open-missed";
import {
  cancelOrderFulfillmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { AxiosResponse } from "axios";
import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { CodePost } from "./code-post";
import { CourierPhone, signedInCourier, StreamReader } from "./courier-phone";
import { CourierWorld, type Parcel } from "./courier-world";
import { crashingContainer } from "./crashing-container";
import { storeHeaders } from "./orders";
import { freshAddress } from "./shoppers";

jest.setTimeout(5 * 60_000);

const COURIERS = 20;

/** What promises when a parcel comes. */
type Tariffs = { ensureZones(): Promise<boolean> };

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

    it("opens a delivery for a packed parcel, once, with the promise, the cash of the order and the buyer's address", async () => {
      await world.container.resolve<Tariffs>("uz_delivery").ensureZones();
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
      const { from, to } = parcel.delivery.window;
      expect(Date.parse(String(to))).toBeGreaterThan(Date.parse(String(from)));
      await openMissed(world.container);
      const { data } = await world.admin("get", "deliveries");
      expect(data.count).toBe(1);
    });

    it("an order nobody paid stays in the house; paid, promised, changed or refunded, it is so here at the last moment", async () => {
      const phone = await signedInCourier(world, 1);
      const unpaid = await world.parcel("pp_payme_payme");
      expect(unpaid.delivery).toMatchObject({ cash_due: 0, unpaid: 165_000 });
      const { id } = unpaid.delivery;
      await world.assign(id, phone.courier_id);
      const refused = await phone.act(id, { type: "picked_up" });
      expect([...seen(refused), refused.data.unpaid]).toEqual([409, "order_unpaid", 165_000]);
      const { data: day } = await phone.call("get", "deliveries");
      expect(day.deliveries).toMatchObject([{ id, state: "assigned", unpaid: 165_000 }]);

      await world.pay(unpaid.order.id, 165_000);
      expect((await phone.act(id, { type: "picked_up" })).status).toBe(200);
      expect((await world.delivery(id)).delivery).toMatchObject({ cash_due: 0, unpaid: 0 });

      const cash = await world.parcel();
      await world.pay(cash.order.id, 165_000);
      await openMissed(world.container);
      const dueOf = async () => (await world.delivery(cash.delivery.id)).delivery.cash_due;
      expect(await dueOf()).toBe(0);
      await world.pay(cash.order.id, -100_000);
      await openMissed(world.container);
      expect(await dueOf()).toBe(100_000);
    });

    it("money taken without a line is booked though staff settled the parcel, and what was typed wrong is put right", async () => {
      const phone = await signedInCourier(world, 1);
      const parcel = await world.parcel();
      const { id } = parcel.delivery;
      await world.assign(id, phone.courier_id);
      await phone.act(id, { type: "picked_up" });
      const proof = { kind: "code" as const, code: await codeOf(parcel) };
      await carryOutDue(world.container);
      await markOrderFulfillmentAsDeliveredWorkflow(world.container).run({
        input: { orderId: parcel.order.id, fulfillmentId: parcel.fulfillment_id },
      });
      await world.eventually(async () => (await world.delivery(id)).delivery.state === "delivered");
      const late = { type: "delivered", proof, cash: 165_000, cash_due_seen: 165_000 } as const;
      expect((await phone.act(id, late)).status).toBe(200);
      await carryOutDue(world.container);
      expect(await world.medusa(parcel)).toMatchObject({ captures: 1, captured: 165_000 });
      const { data: flagged } = await world.admin("get", "deliveries?attention=true");
      expect(flagged.deliveries).toMatchObject([
        { id, attention: "cash_late", cash_collected: 165_000 },
      ]);
      const seenTo = await world.admin("post", `deliveries/${id}/attend`, {});
      expect(seenTo.data.delivery.attention).toBeNull();
      expect(seen(await world.admin("post", `deliveries/${id}/cash-arrived`, {}))).toEqual([
        409,
        "nothing_to_see_to",
      ]);
      const { courier_id } = phone;
      const wrong = { courier_id, amount: -5_000, reason: "typed wrong", key: "correction-1" };
      const correct = (more: object) =>
        world.admin("post", "cash/correction", { ...wrong, delivery_id: id, ...more });
      expect((await correct({})).data).toMatchObject({
        entry: { kind: "correction", amount: -5_000, delivery_id: id },
        held: 160_000,
      });
      expect((await correct({})).data.held).toBe(160_000);
      for (const bad of [{ amount: 0 }, { amount: 1.5 }, { reason: "" }, { key: "short" }]) {
        expect((await correct(bad)).status).toBe(400);
      }
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

    it("cancelled or delivered in Medusa is so here; a lost event is made up for by the job", async () => {
      const heard = await world.parcel();
      await cancelOrderFulfillmentWorkflow(world.container).run({
        input: { order_id: heard.order.id, fulfillment_id: heard.fulfillment_id },
      });
      await world.eventually(async () => {
        const { delivery } = await world.delivery(heard.delivery.id);
        return delivery.state === "cancelled";
      });
      const again = await world.pack(heard.order);
      await world.eventually(() => world.courier.deliveries.ofFulfillment(again));

      const unheard = await world.parcel();
      await world.sql("update fulfillment set canceled_at = now() where id = ?", [
        unheard.fulfillment_id,
      ]);
      await openMissed(world.container);
      expect((await world.delivery(unheard.delivery.id)).delivery.state).toBe("cancelled");
      await world.sql("delete from courier_delivery where fulfillment_id = ?", [again]);
      await openMissed(world.container);
      expect(await world.courier.deliveries.ofFulfillment(again)).not.toBeNull();

      await markOrderFulfillmentAsDeliveredWorkflow(world.container).run({
        input: { orderId: heard.order.id, fulfillmentId: again },
      });
      await world.eventually(async () => {
        const handed = await world.courier.deliveries.ofFulfillment(again);
        return handed?.state === "delivered" && handed.courier_id === null;
      });
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

    const phoneOf = (n: number) => `+99890${String(2_000_000 + n)}`;
    const codeOf = async (parcel: Parcel): Promise<string> => {
      const { data } = await store(`/store/orders/${parcel.order.id}/delivery`);
      return data.deliveries[0].hand_over_code as string;
    };
    const store = (path: string, address = freshAddress()): Promise<AxiosResponse> =>
      api.get(path, {
        headers: { ...storeHeaders(world.shop).headers, "x-forwarded-for": address },
        validateStatus: () => true,
      });
    const seen = ({ status, data }: AxiosResponse) => [status, data.code];

    it("a courier's day: code, own parcels alone, each action once, the buyer's code, cash, and signed out", async () => {
      const post = new CodePost(world.container);
      const phone = new CourierPhone(api);
      const [courier_id, other_id] = [await world.hire(1), await world.hire(2)];
      const known = await phone.call("post", "auth/code", { phone: phoneOf(1) });
      const unknown = await phone.call("post", "auth/code", { phone: "+998935550000" });
      expect(known.status).toBe(200);
      expect([unknown.status, unknown.data]).toEqual([known.status, known.data]);
      const code = await world.eventually(async () => post.sent.at(-1)?.code);
      expect(post.sent).toMatchObject([{ phone: phoneOf(1).slice(1), purpose: "courier" }]);
      const wrong = code === "0000" ? "1111" : "0000";
      const guessed = await phone.call("post", "auth/verify", { phone: phoneOf(1), code: wrong });
      expect(seen(guessed)).toEqual([401, "code_wrong"]);
      const opened = await phone.call("post", "auth/verify", { phone: phoneOf(1), code });
      phone.token = opened.data.access_token;
      expect((await phone.call("get", "me")).data.courier).toMatchObject({ id: courier_id });
      const other = new CourierPhone(api);
      const { data: link } = await world.admin("post", `couriers/${other_id}/sign-in-link`, {});
      const link_token = (link.url as string).split("/").at(-1);
      other.token = (await other.call("post", "auth/verify", { link_token })).data.access_token;
      expect(seen(await other.call("post", "auth/verify", { link_token }))).toEqual([
        401,
        "sign_in_wrong",
      ]);

      const parcel = await world.parcel();
      const { id, tracking_code } = parcel.delivery;
      await world.assign(id, courier_id);
      const { data: day } = await phone.call("get", "deliveries");
      expect(day).toMatchObject({
        deliveries: [{ id, state: "assigned", cash_due: 165_000, contact_name: "Aziza Karimova" }],
        suggested_order: [id],
      });
      expect(JSON.stringify(day)).not.toMatch(/Choy|TEA-100|items/);
      expect((await other.call("get", "deliveries")).data.deliveries).toEqual([]);
      expect(seen(await phone.at())).toEqual([409, "not_on_the_way"]);
      const key = randomUUID();
      const thrice = await Promise.all(
        [1, 2, 3].map(() => phone.act(id, { key, type: "picked_up" })),
      );
      expect(thrice.map(({ status, data }) => [status, data.delivery?.state])).toEqual(
        Array(3).fill([200, "on_the_way"]),
      );
      expect(seen(await other.act(id, { type: "picked_up" }))).toEqual([404, "delivery_not_found"]);
      expect(seen(await other.at())).toEqual([409, "not_on_the_way"]);
      expect((await new CourierPhone(api).at()).status).toBe(401);
      expect((await phone.call("post", "positions", { lat: 141, lng: 69 })).status).toBe(400);
      expect((await phone.at()).status).toBe(204);
      expect((await phone.at(50, 50)).status).toBe(204);
      const { data: public_ } = await store(`/store/tracking/${tracking_code.toLowerCase()}`);
      expect(public_.tracking).toMatchObject({
        state: "on_the_way",
        division: { uz: "Toshkent shahri" },
        position: { lat: 41.31, lng: 69.24 },
        carrier: null,
      });
      expect(JSON.stringify(public_)).not.toMatch(/Karimova|Amir Temur|1234567|165|order/);

      const handOver = await codeOf(parcel);
      const deliver = (proofCode: string, more = {}) =>
        phone.act(id, {
          type: "delivered",
          cash: 165_000,
          proof: { kind: "code", code: proofCode },
          ...more,
        });
      expect(seen(await deliver(handOver, { cash: 165 }))).toEqual([400, "cash_differs"]);
      const miss = await deliver(handOver === "0000" ? "1111" : "0000");
      expect([...seen(miss), miss.data.tries_left]).toEqual([400, "code_wrong", 4]);
      const last = randomUUID();
      expect((await deliver(handOver, { key: last })).data.delivery.state).toBe("delivered");
      expect((await deliver(handOver, { key: last })).data.delivery.state).toBe("delivered");
      expect(await codeOf(parcel)).toBeNull();
      await world.eventually(async () => (await world.medusa(parcel)).captured === 165_000);
      const { data: cash } = await phone.call("get", "cash");
      expect([cash.collected, cash.held, cash.entries.length]).toEqual([165_000, 165_000, 1]);
      expect((await other.call("get", "cash")).data.held).toBe(0);

      await world.admin("post", `couriers/${courier_id}/sign-out`, {});
      for (const path of ["me", "deliveries", "cash"]) {
        expect(seen(await phone.call("get", path))).toEqual([401, "signed_out"]);
      }
      expect((await other.call("get", "me")).status).toBe(200);
    });

    it("a code guessed away: only an operator lets a photo do, and only staff see it", async () => {
      const phone = await signedInCourier(world, 1);
      const parcel = await world.parcel();
      const { id } = parcel.delivery;
      await world.assign(id, phone.courier_id);
      await phone.act(id, { type: "picked_up" });
      const right = await codeOf(parcel);
      const wrong = right === "0000" ? "1111" : "0000";
      const guess = (code: string) =>
        phone.act(id, { type: "delivered", proof: { kind: "code", code }, cash: 165_000 });
      const guesses: unknown[] = [];
      for (let n = 0; n < 5; n++) {
        guesses.push((await guess(wrong)).data.code);
      }
      expect(guesses).toEqual([...Array(4).fill("code_wrong"), "code_used_up"]);
      expect(seen(await guess(right))).toEqual([409, "code_used_up"]);

      const picture = await sharp({
        create: { width: 30, height: 20, channels: 3, background: "#336699" },
      })
        .jpeg()
        .toBuffer();
      expect(seen(await phone.upload(id, picture))).toEqual([409, "proof_locked"]);
      await world.admin("post", `deliveries/${id}/unlock`, { reason: "no_phone" });
      const notAPhoto = await phone.upload(id, Buffer.from("<svg onload='alert(1)'/>"));
      expect(seen(notAPhoto)).toEqual([400, "not_a_photo"]);
      const huge = await phone.upload(id, Buffer.alloc(10 * 1024 * 1024 + 1, 1));
      expect(seen(huge)).toEqual([400, "photo_too_large"]);
      const { data } = await phone.upload(id, picture);
      const proof = { kind: "photo" as const, upload_id: data.upload_id as string };
      const shot = await phone.act(id, { type: "delivered", proof, cash: 165_000 });
      expect(shot.status).toBe(200);
      const { proofs, delivery } = await world.delivery(id);
      expect([delivery.proof_kind, proofs.length]).toEqual(["photo", 1]);
      const path = `/admin/courier/deliveries/${id}/proof/${proofs[0].id}`;
      const shown = await api.get(path, { ...world.staff, responseType: "arraybuffer" });
      expect((await sharp(Buffer.from(shown.data as ArrayBuffer)).metadata()).format).toBe("jpeg");
      expect(shown.headers["cache-control"]).toContain("no-store");
      const stranger = {
        validateStatus: () => true,
        headers: { authorization: `Bearer ${phone.token}` },
      };
      expect((await api.get(path, stranger)).status).toBe(401);
    });

    it("tracking: guessed codes are shut out, and a stream tells what was missed", async () => {
      const phone = await signedInCourier(world, 1);
      const { delivery, order } = await world.parcel();
      const { id, tracking_code } = delivery;
      await world.assign(id, phone.courier_id);
      const thief = freshAddress();
      const path = `/store/tracking/${tracking_code}`;
      for (let n = 0; n < 20; n++) {
        const guessed = await store(`/store/tracking/ZZZZ${1000 + n}`, thief);
        expect(seen(guessed)).toEqual([404, "delivery_not_found"]);
      }
      const shut = await store(path, thief);
      expect([shut.status, Number(shut.headers["retry-after"]) > 0]).toEqual([429, true]);
      expect((await store(path)).status).toBe(200);

      const reader = new StreamReader(api, world.shop, `${path}/events`);
      const { headers } = await reader.open();
      expect(headers["content-type"]).toContain("text/event-stream");
      await world.eventually(async () => reader.events.length > 0);
      await phone.act(id, { type: "picked_up" });
      await phone.at();
      await world.eventually(async () => reader.events.some(({ event }) => event === "position"));
      expect(reader.steps).toEqual(["on_the_way"]);
      reader.close();
      await phone.act(id, { type: "failed", reason: "no_answer" });
      await world.admin("post", `deliveries/${id}/retry`, {});
      const back = new StreamReader(api, world.shop, `${path}/events`);
      await back.open(reader.lastId);
      await world.eventually(async () => back.events.some(({ event }) => event === "snapshot"));
      expect(back.steps).toEqual(["failed", "ready"]);
      expect(back.events.at(-1)!.data).toMatchObject({ tracking: { state: "ready" } });
      const orders = new StreamReader(api, world.shop, `/store/orders/${order.id}/delivery/events`);
      await orders.open(back.lastId);
      await world.assign(id, phone.courier_id);
      await world.eventually(async () => orders.steps.includes("assigned"));
      await world.eventually(async () => back.steps.includes("assigned"));
      expect([back.steps, orders.steps]).toEqual([["failed", "ready", "assigned"], ["assigned"]]);
      back.close();
      orders.close();
    });

    it("prints labels and hand-over lists, for nobody on the way to keep", async () => {
      const { delivery } = await world.parcel();
      const courier_id = await world.hire(1);
      await world.assign(delivery.id, courier_id);
      const labels = (delivery_ids: string[]) =>
        world.admin("post", "labels", { delivery_ids, locale: "ru", paper: "a4" });
      const printed = [
        await labels([delivery.id]),
        await world.admin("get", `hand-over?courier_id=${courier_id}&day=2099-12-31&locale=uz`),
      ];
      for (const { status, headers, data } of printed) {
        const said = [status, headers["content-type"], headers["cache-control"]];
        expect(said).toEqual([200, "application/pdf", "private, no-store"]);
        expect(String(data).slice(0, 5)).toBe("%PDF-");
      }
      const unknown = await labels([delivery.id, "cdel_nobody"]);
      expect([unknown.status, unknown.data.code]).toEqual([404, "delivery_not_found"]);
      expect((await labels([])).status).toBe(400);
    });

    it("writes to the buyer where the parcel is and what to tell the courier, and keeps neither", async () => {
      const sms: { template: string; values: Record<string, string> }[] = [];
      const take = async (delivery: (typeof sms)[number] & { key: string }) => {
        sms.push(delivery);
        return { state: "accepted", ref: delivery.key };
      };
      for (const channel of ["eskiz", "telegram", "smtp"]) {
        const module = world.container.resolve<object>(channel, { allowUnregistered: true });
        Object.assign(module ?? {}, {
          deliver: take,
          deliverMany: (all: Parameters<typeof take>[0][]) => Promise.all(all.map(take)),
        });
      }
      const phone = await signedInCourier(world, 1);
      const parcel = await world.parcel();
      await world.assign(parcel.delivery.id, phone.courier_id);
      await phone.act(parcel.delivery.id, { type: "picked_up" });
      const told = await world.eventually(async () =>
        sms.find(({ template }) => template === "order_on_the_way_parcel"),
      );
      const code = await codeOf(parcel);
      expect(told.values.handover).toBe(code);
      expect(told.values.url).toMatch(new RegExp(`/t/${parcel.delivery.tracking_code}$`));
      const { id } = parcel.delivery;
      await phone.act(id, { type: "failed", reason: "no_answer" });
      await world.admin("post", `deliveries/${id}/retry`, {});
      await world.assign(id, phone.courier_id);
      await phone.act(id, { type: "picked_up" });
      const on_the_way = ({ template }: { template: string }) =>
        template === "order_on_the_way_parcel";
      const again = await world.eventually(async () => sms.filter(on_the_way)[1]);
      expect(again.values.handover).toBe(await codeOf(parcel));
      const kept = await world.sql("select * from notify_message");
      expect(JSON.stringify(kept)).not.toContain(parcel.delivery.tracking_code);
    });
  },
});
