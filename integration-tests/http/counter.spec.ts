import { followHandOver } from "@medusa-uz/pharmacy/counter/follow/follow-hand-over";
import { FakeGateway } from "@medusa-uz/pharmacy/gateway/fake";
import { forgetCustomers } from "@medusa-uz/pharmacy/prescription/forget-customers";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { CardHold } from "./card-hold";
import { CodePost } from "./code-post";
import { CounterWorld, FRESH, OLDER } from "./counter-world";
import { crashingContainer } from "./crashing-container";
import { openShop } from "./shop";
import { freshPhone, Shopper } from "./shoppers";
import { staffHeaders } from "./staff";

jest.setTimeout(5 * 60_000);

const PRICE = 150_000;

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer;
    let counter: CounterWorld;

    beforeEach(async () => {
      container = getContainer();
      counter = await new CounterWorld(
        api,
        container,
        await openShop(container, {
          stock: 10,
          payment_providers: ["pp_uzcard_uzcard", "pp_system_default"],
        }),
      ).open();
    });

    // The end of a test waits for every workflow, and that of a prescription waits for its decision.
    afterEach(() => counter.tellAll());

    const pack = (line_id: string | undefined, quantity: number, more: object = {}) => ({
      line_id,
      series: "A1",
      expires_on: FRESH,
      quantity,
      ...more,
    });
    const DONE = {
      status: "completed",
      payment_status: "captured",
      fulfillment_status: "delivered",
      pending: 0,
    };

    it("hands a reservation over: what expires first, paid in cash, and the order is complete", async () => {
      const { variant_id } = counter.shop;
      await counter.medicines.saveBatches([
        { variant_id, series: "A1", expires_on: FRESH, quantity: 9 },
        { variant_id, series: "B7", expires_on: OLDER, quantity: 1 },
      ]);
      const { order, lines, prescription_id } = await counter.reserved();
      const found = await counter.find(order.display_id);
      expect(found.status).toBe(200);
      expect(found.data).toMatchObject({
        order: {
          id: order.id,
          total: 2 * PRICE,
          due: 2 * PRICE,
          paid: 0,
          at_counter: true,
          is_held: false,
        },
        prescription: { id: prescription_id, status: "approved", requires: "original" },
        lines: [
          {
            line_id: lines[0],
            quantity: 2,
            suggested: [
              { series: "B7", expires_on: OLDER, quantity: 1 },
              { series: "A1", expires_on: FRESH, quantity: 1 },
            ],
          },
        ],
        hand_over: null,
      });
      expect(found.data.order.customer).toEqual({
        name: "Aziza Karimova",
        phone_masked: "+998 90 *** ** 67",
      });
      const packs = found.data.lines[0]!.suggested.map((one) => ({ line_id: lines[0], ...one }));
      const handed = await counter.handOver(order, packs);
      expect([handed.status, handed.data]).toMatchObject([
        200,
        {
          hand_over: {
            state: "done",
            payment: "cash",
            total: 2 * PRICE,
            by: counter.user_id,
            lines: packs,
          },
        },
      ]);
      expect(await counter.orderNow(order.id)).toEqual({
        ...DONE,
        total: 2 * PRICE,
        paid: 2 * PRICE,
      });
      expect(await counter.stockNow()).toEqual([8, 0]);
      const batches = await counter.medicines.batchesOf([variant_id]);
      expect(batches.map(({ series, quantity }) => [series, quantity])).toEqual([
        ["B7", 0],
        ["A1", 8],
      ]);
      expect((await counter.books.prescriptions.find(prescription_id)).status).toBe("fulfilled");
      const story = await counter.books.story(prescription_id);
      expect(story.map(({ type }) => type).slice(-3)).toEqual([
        "dispense",
        "fulfill",
        "handed_over",
      ]);
      expect(story.at(-1)!.meta).toMatchObject({ payment: "cash", total: 2 * PRICE });
      expect((await counter.books.verify(prescription_id)).broken).toEqual([]);

      // The same again is the same; other packs are not.
      expect((await counter.handOver(order, packs)).data).toEqual(handed.data);
      const other = await counter.handOver(order, [pack(lines[0], 1)]);
      expect([other.status, other.data.code]).toEqual([409, "already_handed_over"]);
      const cancelled = await counter.post(`/admin/orders/${order.id}/cancel`, {});
      expect([cancelled.status, cancelled.data.code]).toEqual([400, "already_handed_over"]);
      const { no } = await counter.books.prescriptions.find(prescription_id);
      expect((await counter.find(no)).data.hand_over).toEqual(handed.data.hand_over);

      // Who looks it up is written down, and what was handed over long ago only senior pharmacists see.
      await counter.sql(
        "update prescription_hand_over set created_at = now() - interval '25 hours'",
      );
      expect((await counter.find(no)).data.code).toBe("reservation_over");
      const senior = await counter.pharmacist("senior@example.uz", "senior");
      expect((await counter.find(no, senior.headers)).status).toBe(200);
      const looks = (await counter.books.story(prescription_id)).filter(
        ({ type }) => type === "read",
      );
      expect(looks).toMatchObject([
        { actor_id: counter.user_id, meta: { as: "counter" } },
        { actor_id: senior.user_id, meta: { as: "counter" } },
      ]);
    });

    it("takes exactly what is taken when a line falls out, and one line in part", async () => {
      const { order, lines } = await counter.reserved({ quantity: 3, second: true });
      expect(order.total).toBe(6 * PRICE);
      const handed = await counter.handOver(order, [pack(lines[0], 1)], { payment: "terminal" });
      expect(handed.data.hand_over).toMatchObject({
        state: "done",
        payment: "terminal",
        total: PRICE,
      });
      expect(await counter.orderNow(order.id)).toEqual({ ...DONE, total: PRICE, paid: PRICE });
      expect(await counter.stockNow()).toEqual([9, 0]);
    });

    it("happens once, however many do it at once", async () => {
      const { order, lines, prescription_id } = await counter.reserved();
      const other = await counter.pharmacist("bahor@example.uz");
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          counter.handOver(
            order,
            [pack(lines[0], at % 4 === 3 ? 1 : 2)],
            {},
            at % 2 ? other.headers : undefined,
          ),
        ),
      );
      const won = all.filter(({ status }) => status === 200);
      const lost = all.filter(({ status }) => status !== 200);
      expect(
        lost.every(({ status, data }) => status === 409 && data.code === "already_handed_over"),
      ).toBe(true);
      expect(new Set(won.map(({ data }) => JSON.stringify(data.hand_over.lines))).size).toBe(1);
      expect(won.length).toBeGreaterThan(0);
      const packs = won[0]!.data.hand_over.lines[0]!.quantity;
      expect(await counter.orderNow(order.id)).toEqual({
        ...DONE,
        total: packs * PRICE,
        paid: packs * PRICE,
      });
      expect(await counter.stockNow()).toEqual([10 - packs, 0]);
      const story = await counter.books.story(prescription_id);
      expect(story.filter(({ type }) => ["dispense", "handed_over"].includes(type))).toHaveLength(
        2,
      );
    });

    it("lets nothing leave by another door", async () => {
      const { order } = await counter.reserved();
      const { headers } = await staffHeaders(container, "merchant@example.uz");
      const items = (await api.get(`/admin/orders/${order.id}`, { headers })).data.order.items;
      const body = { items: items.map(({ id }: { id: string }) => ({ id, quantity: 2 })) };
      const doors: [string, object][] = [
        [`/admin/orders/${order.id}/fulfillments`, body],
        [
          `/admin/orders/${order.id}/fulfillments/ful_1/shipments`,
          { items: body.items, labels: [] },
        ],
        [`/admin/orders/${order.id}/fulfillments/ful_1/mark-as-delivered`, {}],
        [`/admin/orders/${order.id}/complete`, {}],
        [
          "/admin/fulfillments",
          {
            order_id: order.id,
            location_id: counter.shop.stock_location_id,
            provider_id: "manual_manual",
            delivery_address: {},
            items: [],
            labels: [],
            data: null,
            metadata: null,
          },
        ],
      ];
      for (const [door, what] of doors) {
        const { status, data } = await counter.post(door, what, headers);
        expect([door, status, data.code]).toEqual([door, 400, "not_dispensed"]);
      }
      const aside = createOrderFulfillmentWorkflow(container).run({
        input: { order_id: order.id, items: body.items },
      });
      await expect(aside).rejects.toMatchObject({ code: "not_dispensed" });
      expect(await counter.stockNow()).toEqual([10, 2]);
      expect((await counter.find(order.display_id, headers)).data.code).toBe("not_a_pharmacist");
      expect((await counter.handOver(order, [pack("line", 1)], {}, headers)).data.code).toBe(
        "not_a_pharmacist",
      );
    });

    it("refuses what is not in order, and hands nothing over", async () => {
      const { order, lines, prescription_id } = await counter.reserved();
      const { variant_id } = counter.shop;
      await counter.medicines.saveBatches([
        { variant_id, series: "A1", expires_on: OLDER, quantity: 9 },
      ]);
      const refused = async (quantity: number, more: object = {}, how: object = {}) =>
        (await counter.handOver(order, [pack(lines[0], quantity, more)], how)).data.code;
      expect(await refused(2)).toBe("series_differs");
      expect(await refused(3, { series: "C1" })).toBe("prescription_qty_exceeded");
      expect(await refused(2, { expires_on: new Date().toISOString().slice(0, 10) })).toBe(
        "pack_expired",
      );
      expect(await refused(2, { line_id: "another" })).toBe("line_unknown");
      expect(await refused(2, {}, { original_checked: false })).toBe("original_not_checked");
      expect(await refused(2, {}, { payment: "hold" })).toBe("payment_differs");
      await counter.makeMedicine("strict");
      expect(await refused(2, { series: "C1" })).toBe("forbidden_remote");
      await counter.makeMedicine("rx");
      const { items } = (await api.get(`/admin/orders/${order.id}`, { headers: counter.headers }))
        .data.order as { items: { id: string }[] };
      const ordered = (packs: number) =>
        counter.sql("update order_item set quantity = ?, raw_quantity = ? where item_id = ?", [
          packs,
          JSON.stringify({ value: String(packs), precision: 20 }),
          items[0]!.id,
        ]);
      await ordered(3);
      expect(await refused(2, { series: "C1" })).toBe("order_exceeds_prescription");
      await ordered(2);
      const phone = freshPhone();
      await counter.sql("insert into customer (id, phone) values ('cus_aziza', ?)", [`+${phone}`]);
      const { headers } = await counter.pharmacist("aziza@example.uz", "senior", phone);
      const own = await counter.handOver(order, [pack(lines[0], 2)], {}, headers);
      expect([own.status, own.data.code]).toEqual([403, "own_prescription"]);
      expect((await counter.find("9999999")).data.code).toBe("order_not_found");
      expect((await counter.find(order.id)).data).toMatchObject({ hand_over: null });
      await counter.revoke(prescription_id);
      expect(await refused(2, { series: "C1" })).toBe("reservation_over");
      expect(await counter.stockNow()).toEqual([10, 2]);
    });

    it("is finished when the process dies on the way, wherever it does", async () => {
      const { order, lines } = await counter.reserved({ second: true });
      await counter.pausing(async () => {
        // Written down, and Medusa told of nothing.
        const handed = await counter.handOver(order, [pack(lines[0], 2)]);
        expect(handed.data.hand_over).toMatchObject({ state: "finishing", total: null });
      });
      const refused = await counter.post(`/admin/orders/${order.id}/cancel`, {});
      expect(refused.data.code).toBe("already_handed_over");
      const tries: boolean[] = [];
      for (const calls of [2, 6, 11, 17, 24, 32, 41, 55, 70, 90, 500]) {
        tries.push(await followHandOver(crashingContainer(container, calls), order.id));
      }
      expect(tries.slice(0, 4)).toEqual([false, false, false, false]);
      expect(tries.at(-1)).toBe(true);
      expect(await counter.orderNow(order.id)).toEqual({
        ...DONE,
        total: 2 * PRICE,
        paid: 2 * PRICE,
      });
      expect(await counter.stockNow()).toEqual([8, 0]);
    });

    it("takes the stock once when the process dies between stock and order", async () => {
      const { order, lines } = await counter.reserved();
      await counter.pausing(async () => {
        await counter.handOver(order, [pack(lines[0], 2)]);
      });
      const { inventory_item_id, stock_location_id: location_id } = counter.shop;
      const shelf = { inventory_item_id, location_id, stocked: 10, reserved: 2 };
      await counter.books.handOvers.rememberStock(order.id, [shelf]);
      const fulfillments = container.resolve(Modules.FULFILLMENT);
      const orphan = await fulfillments.createFulfillment({
        location_id,
        provider_id: "manual_manual",
        shipping_option_id: counter.shop.shipping_option_id,
        delivery_address: {},
        items: [{ title: "1", sku: "1", barcode: "1", quantity: 2, inventory_item_id }],
        labels: [],
        order: {},
        metadata: { hand_over: order.id },
      });
      await container
        .resolve(Modules.INVENTORY)
        .adjustInventory(inventory_item_id, location_id, -2);
      expect(await counter.stockNow()).toEqual([8, 2]);
      expect(await followHandOver(container, order.id)).toBe(true);
      expect(await counter.stockNow()).toEqual([8, 0]);
      expect((await fulfillments.retrieveFulfillment(orphan.id)).canceled_at).not.toBeNull();
      expect(await counter.orderNow(order.id)).toEqual({
        ...DONE,
        total: 2 * PRICE,
        paid: 2 * PRICE,
      });
    });

    it("asks the platform of electronic prescriptions for the number it was approved by", async () => {
      const { order, lines } = await counter.reserved({ e_rx_number: "DMED-7" });
      const { data } = await counter.find(order.id);
      expect(data.prescription).toMatchObject({ requires: "e_rx", e_rx_number: "DMED-7" });
      const code = async (e_rx: object | null) =>
        (await counter.handOver(order, [pack(lines[0], 2)], { e_rx })).data.code;
      expect(await code(null)).toBe("e_rx_not_checked");
      expect(await code({ number: "DMED-8", checked: true })).toBe("e_rx_number_differs");
      // The platform goes down once the packs have left: money, stock and order do not wait for it.
      const platform = new FakeGateway();
      const dispense = jest.spyOn(platform, "dispense").mockRejectedValueOnce(new Error("down"));
      const { ePrescriptions } = counter.books.options;
      Object.assign(counter.books.options, { ePrescriptions: platform });
      try {
        const handed = await counter.handOver(order, [pack(lines[0], 2)], {
          e_rx: [{ number: "DMED-7", checked: true }],
        });
        expect(handed.data.hand_over).toMatchObject({ state: "finishing", total: 2 * PRICE });
        expect(await counter.orderNow(order.id)).toMatchObject(DONE);
        expect(await followHandOver(container, order.id)).toBe(true);
      } finally {
        Object.assign(counter.books.options, { ePrescriptions });
      }
      expect([dispense.mock.calls.length, [...platform.dispensed.values()]]).toEqual([
        2,
        [{ number: "DMED-7", line_id: lines[0], series: "A1", expiry: FRESH, quantity: 2 }],
      ]);
    });

    it("dispenses what a courier brings, and only then it is packed", async () => {
      const { options } = counter.books;
      try {
        const { order, lines } = await counter.reserved({ second: true });
        Object.assign(options, { profile: "generic_rx" });
        expect((await counter.find(order.id)).data.order.at_counter).toBe(false);
        const { items } = (await api.get(`/admin/orders/${order.id}`, { headers: counter.headers }))
          .data.order as { items: { id: string; variant_id: string }[] };
        const first = items.find(({ variant_id }) => variant_id === counter.shop.variant_id)!;
        const packed = () =>
          counter.post(`/admin/orders/${order.id}/fulfillments`, {
            items: [{ id: first.id, quantity: 2 }],
          });
        expect((await packed()).data.code).toBe("not_dispensed");
        // Paid online; of the half that falls out one pack was given back by a process that died before the order knew.
        const [payment] = await counter.paid(order.id);
        await counter.pausing(async () => {
          await counter.handOver(order, [pack(lines[0], 2)]);
        });
        const payments = container.resolve(Modules.PAYMENT);
        await payments.refundPayment({ payment_id: payment!.id, amount: PRICE });
        expect(await followHandOver(container, order.id)).toBe(true);
        expect((await counter.find(order.id)).data.hand_over).toMatchObject({
          state: "done",
          payment: "none",
          total: 2 * PRICE,
        });
        const refunds = await payments.listRefunds({ payment_id: payment!.id });
        expect(refunds.map(({ amount }) => Number(amount))).toEqual([PRICE, PRICE]);
        const after = await counter.orderNow(order.id);
        expect(after).toMatchObject({ status: "pending", pending: 0 });
        expect((await packed()).status).toBe(200);
        expect(await counter.stockNow()).toEqual([8, 0]);
      } finally {
        Object.assign(options, { profile: "uz_strict" });
      }
    });

    it("takes of a card hold what is taken, and lets the rest go", async () => {
      const cards = await CardHold.open(container, String(api.defaults.baseURL));
      const { options } = counter.books;
      try {
        const { order, lines } = await counter.reserved({
          second: true,
          provider_id: "pp_uzcard_uzcard",
        });
        Object.assign(options, { profile: "uz_hold", holdProviders: ["pp_uzcard_uzcard"] });
        const nobody = new Shopper(api, counter.shop, new CodePost(container), freshPhone());
        await cards.hold(nobody, order.id);
        expect((await counter.find(order.display_id)).data.order).toMatchObject({
          is_held: true,
          due: 4 * PRICE,
        });
        const packs = [pack(lines[0], 1), pack(lines[1], 2)];
        expect((await counter.handOver(order, packs)).data.code).toBe("payment_differs");
        const handed = await counter.handOver(order, packs, { payment: "hold" });
        expect(handed.data.hand_over).toMatchObject({
          state: "done",
          payment: "hold",
          total: 3 * PRICE,
        });
        expect(await cards.payments()).toEqual([`success ${3 * PRICE * 100}`]);
        const { status, fulfillment_status, paid, pending } = await counter.orderNow(order.id);
        expect([status, fulfillment_status, paid, pending]).toEqual([
          "completed",
          "delivered",
          3 * PRICE,
          0,
        ]);
        expect(await counter.stockNow()).toEqual([7, 0]);
      } finally {
        Object.assign(options, { profile: "uz_strict", holdProviders: [] });
        await cards.close();
      }
    });

    it("is read by breaking the glass for a quarter of an hour, and deleted unless it is kept", async () => {
      const { headers, user_id } = await staffHeaders(container, "merchant@example.uz");
      const senior = await counter.pharmacist("senior@example.uz", "senior");
      const { prescription_id, order, lines } = await counter.reserved();
      const path = `/admin/prescriptions/${prescription_id}`;
      const contents = async () => (await api.get(path, { headers })).data.prescription.contents;
      expect(await contents()).toBeNull();
      const short = await counter.post(`${path}/break-glass`, { reason: "because" }, headers);
      expect([short.status, short.data.code]).toEqual([400, "invalid"]);
      const reason = "The customer complains at the counter";
      expect((await counter.post(`${path}/break-glass`, { reason }, headers)).status).toBe(200);
      expect((await contents()).patient.name).toBe("Aziza Karimova");
      const read = (await counter.books.story(prescription_id)).slice(-2);
      expect(read).toMatchObject([
        { type: "break_glass", reason, actor_role: "staff", actor_id: user_id },
        { type: "read", meta: { as: "break_glass" } },
      ]);

      const { deletions, due } = counter.books;
      const gone = (id: string) => deletions.delete(id, "cus_aziza");
      await expect(gone(prescription_id)).rejects.toThrow("illegal_jump");
      await counter.handOver(order, [pack(lines[0], 2)]);
      await expect(gone(prescription_id)).rejects.toThrow("dispensed_kept");
      const draft = await counter.draft();
      const hold = { hold: true, reason: "a letter of the court" };
      const kept = `/admin/prescriptions/${draft}/legal-hold`;
      expect((await counter.post(kept, hold)).data.code).toBe("senior_only");
      expect((await counter.post(kept, hold, senior.headers)).status).toBe(200);
      await expect(gone(draft)).rejects.toThrow("legal_hold");
      expect((await counter.post(kept, { ...hold, hold: false }, senior.headers)).status).toBe(200);
      await gone(draft);
      await expect(gone(draft)).rejects.toThrow("prescription_not_found");
      const shown = await api.get(`/admin/prescriptions/${draft}`, { headers: senior.headers });
      expect(shown.data.prescription).toMatchObject({ status: "canceled" });
      expect(shown.data.prescription.contents.patient.name).toBe("");
      expect((await counter.books.verify(draft)).broken).toEqual([]);

      const orphan = await counter.draft();
      await counter.sql("insert into customer (id, deleted_at) values ('cus_aziza', now())");
      expect(await forgetCustomers(container)).toBe(1);
      expect((await counter.books.prescriptions.find(orphan)).status).toBe("canceled");
      await counter.sql("delete from customer where id = 'cus_aziza'");

      const left = await counter.draft();
      await counter.sql(
        "update prescription set created_at = now() - interval '8 days' where id = ?",
        [left],
      );
      expect(await due.abandon()).toBe(1);
      expect((await counter.books.prescriptions.find(left)).status).toBe("canceled");
    });
  },
});
