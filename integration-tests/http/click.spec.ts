import { setTimeout as pause } from "node:timers/promises";
import {
  FISCAL_MODULE,
  PAYMENT_LEDGER_MODULE,
  type FiscalKeeper,
  type PaymentLedger,
} from "@medusa-uz/payment-ledger";
import { protocolOf, registerProtocol } from "@medusa-uz/payment-ledger/protocols/registry";
import { settleDue } from "@medusa-uz/payment-ledger/settlement/settle";
import { clickProtocol } from "@medusa-uz/payment-click/ledger-protocol/click-protocol";
import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { ClickBank } from "./click-bank";
import { ClickCalls, clickId, clickPayment, CLICK_KEY, CLICK_SERVICE } from "./click-calls";
import { databaseOutage } from "./database-outage";
import { placeOrder, storeHeaders, type PlacedOrder } from "./orders";
import { PaymeCalls, transactionId } from "./payme-calls";
import { openShop, type Shop } from "./shop";
import { staffHeaders } from "./staff";

jest.setTimeout(5 * 60_000);

type ClickSettings = { options: Parameters<typeof clickProtocol>[0] };

const PREPARE = "/hooks/click/prepare";
const COMPLETE = "/hooks/click/complete";
const BOTH = "/hooks/click";

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    const click = new ClickCalls(api);
    const payme = new PaymeCalls(api);
    const bank = new ClickBank();
    let container: MedusaContainer;
    let shop: Shop;
    let apiUrl: string;

    beforeAll(async () => {
      container = getContainer();
      shop = await openShop(container, {
        stock: 1000,
        price: 150_000,
        payment_providers: ["pp_payme_payme", "pp_click_click", "pp_system_default"],
      });
      // The Merchant API's address of this run; everything else is what the shop itself registered.
      const { options } = container.resolve<ClickSettings>("click");
      apiUrl = await bank.open();
      registerProtocol(clickProtocol({ ...options, apiUrl }));
    });

    afterAll(() => bank.close());

    // After the database was reset, the first queries may meet connections that were cut.
    beforeEach(async () => {
      while ((await click.prepare(clickPayment({ display_id: "warm-up" }))).error !== -5) {
        await pause(100);
      }
    });

    const order = () => placeOrder(api, shop, { provider_id: "pp_click_click" });
    const sql = async (text: string, bindings: (string | number)[] = []) => {
      const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const { rows } = await connection.raw<{ rows: Record<string, unknown>[] }>(text, bindings);
      return rows;
    };
    const attemptsOf = (placed: Pick<PlacedOrder, "id">) =>
      sql(
        `select a.* from ledger_attempt a join ledger_payable p on p.id = a.payable_id
         where p.order_id = ? order by a.number`,
        [placed.id],
      );
    const captures = (placed: Pick<PlacedOrder, "id">) =>
      sql(
        `select c.amount::float as amount, p.provider_id from capture c join payment p on p.id = c.payment_id
         join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
         where l.order_id = ? and c.deleted_at is null`,
        [placed.id],
      );
    const payment = async (placed: Pick<PlacedOrder, "id">) => {
      const { data } = await api.get(`/store/orders/${placed.id}/payment`, storeHeaders(shop));
      return data.payment;
    };
    const status = async (placed: Pick<PlacedOrder, "id">): Promise<string> =>
      (await payment(placed)).status;
    const settled = async () => {
      for (let tries = 0; tries < 300; tries++) {
        const [row] = await sql(
          "select count(*)::int as n from ledger_outbox where done_at is null",
        );
        if (row?.n === 0) {
          return;
        }
        await sql("update ledger_outbox set next_try_at = now() where done_at is null");
        await settleDue(container);
        await pause(100);
      }
      throw new Error("the outbox did not drain");
    };

    describe("transport", () => {
      it("answers every request with HTTP 200 and a code of the protocol", async () => {
        const placed = await order();
        const fields = click.signed({ ...clickPayment(placed), action: "0" });
        const form = (over: object = {}) => new URLSearchParams({ ...fields, ...over }).toString();
        const cases: [string, string, string | Buffer, string, number][] = [
          ["nothing at all", PREPARE, "", "application/x-www-form-urlencoded", -8],
          ["bad JSON", PREPARE, "{", "application/json", -8],
          ["bad JSON as a form", PREPARE, "{", "application/x-www-form-urlencoded", -8],
          ["not UTF-8", PREPARE, Buffer.from([0x22, 0xff]), "text/plain", -8],
          ["too long", PREPARE, form({ x: "y".repeat(70_000) }), "text/plain", -8],
          ["bad signature", PREPARE, form({ sign_string: "0".repeat(32) }), "text/plain", -1],
          ["another key", PREPARE, form({ amount: "150000" }), "text/plain", -1],
          ["a Prepare at the complete URL", COMPLETE, form(), "text/plain", -3],
          ["any content type", PREPARE, form(), "text/plain", 0],
        ];
        for (const [name, url, body, type, error] of cases) {
          const response = await click.send(url, body, type);
          expect([name, response.status, response.answer.error]).toEqual([name, 200, error]);
          expect(response.answer.error_note).not.toBe("");
          expect(response.type).toContain("application/json");
        }
        for (const url of [PREPARE, COMPLETE, BOTH]) {
          for (const method of ["GET", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
            const response = await click.send(url, "", "text/plain", method);
            expect([url, method, response.status, response.answer.error]).toEqual([
              url,
              method,
              200,
              -8,
            ]);
          }
        }
        const nobody = await click.prepare(clickPayment(placed), { service_id: "777" });
        expect(nobody.error).toBe(-8);
        expect((await click.call(BOTH, { ...clickPayment(placed), action: "2" })).error).toBe(-3);
      });

      it("takes both stages at one address, as a form or as JSON, with every digit", async () => {
        const placed = await order();
        const big = { ...clickPayment(placed), click_trans_id: "18446744073709551615" };
        const fields = click.signed({ ...big, action: "0" });
        const numbers = ["click_trans_id", "service_id", "click_paydoc_id", "amount", "action"];
        const json = Object.entries(fields)
          .map(([name, value]) => `"${name}":${numbers.includes(name) ? value : `"${value}"`}`)
          .join(",");
        const { text, answer } = await click.send(BOTH, `{${json}}`, "application/json");
        expect(text).toMatch(
          new RegExp(
            `^\\{"click_trans_id":18446744073709551615,"merchant_trans_id":"${placed.display_id}",` +
              `"merchant_prepare_id":\\d+,"error":0,"error_note":"Success"\\}$`,
          ),
        );
        const complete = await click.call(BOTH, {
          ...big,
          action: "1",
          merchant_prepare_id: String(answer.merchant_prepare_id),
        });
        expect(complete).toMatchObject({
          error: 0,
          merchant_confirm_id: answer.merchant_prepare_id,
        });
      });

      it("journals calls, the refused ones too, without signature or key", async () => {
        await click.send(PREPARE, "{not json");
        await click.prepare(clickPayment({ display_id: "999999" }), {
          sign_string: "8".repeat(32),
          phone: "998901234567",
        });
        await click.prepare(clickPayment({ display_id: "999999" }));
        await pause(500);
        const rows = await sql(
          "select method, request, answer from ledger_journal where provider = 'click' order by id desc limit 3",
        );
        expect(rows.map(({ method }) => method).sort()).toEqual([
          "prepare",
          "unreadable",
          "unsigned",
        ]);
        const text = JSON.stringify(rows);
        expect(text).toContain("999999");
        expect(text).not.toMatch(/8{32}|sign_string|998901234567|demo-click-key/);
      });
    });

    describe("one order from Prepare to refund", () => {
      it("follows Click's own acceptance list", async () => {
        const placed = await order();
        const pay = clickPayment(placed);
        const bad = { sign_string: "d41d8cd98f00b204e9800998ecf8427e" };

        expect(await status(placed)).toBe("awaiting");
        expect((await click.prepare(pay, bad)).error).toBe(-1);
        expect((await click.prepare({ ...pay, merchant_trans_id: "999999" })).error).toBe(-5);
        const prepared = await click.prepare(pay);
        expect(prepared).toEqual({
          click_trans_id: Number(pay.click_trans_id),
          merchant_trans_id: String(placed.display_id),
          merchant_prepare_id: expect.any(Number),
          error: 0,
          error_note: "Success",
        });
        expect(await click.prepare(pay)).toEqual(prepared);
        expect(await status(placed)).toBe("processing");
        const id = prepared.merchant_prepare_id;

        expect((await click.complete(pay, id, bad)).error).toBe(-1);
        expect((await click.complete(pay, id, { amount: "300" })).error).toBe(-2);
        expect((await click.complete(pay, 999999999)).error).toBe(-6);
        const completed = await click.complete(pay, id);
        expect(completed).toMatchObject({ error: 0, merchant_confirm_id: id });
        expect(await click.complete(pay, id)).toMatchObject({ error: -4, merchant_confirm_id: id });
        expect((await click.complete(pay, id, { error: "-5017" })).error).toBe(-9);
        expect((await click.complete(pay, id, { error: "-1" })).error).toBe(-4);
        expect(await click.prepare(pay)).toMatchObject({ error: -4, merchant_prepare_id: id });
        expect(await status(placed)).toBe("paid");
        await settled();
        expect(await captures(placed)).toEqual([
          { amount: 150_000, provider_id: "pp_click_click" },
        ]);
        const [attempt] = await attemptsOf(placed);
        expect(attempt?.details).toMatchObject({
          click_paydoc_id: pay.click_paydoc_id,
          reversal_reported: true,
        });
        expect(attempt?.state).toBe("performed");

        const staff = await staffHeaders(container);
        const url = `/admin/ledger/attempts/${attempt?.id}`;
        const part = await api
          .post(`${url}/refunds`, { amount: 1000 }, { ...staff, validateStatus: () => true })
          .then(({ status: http, data }: { status: number; data: { message: string } }) => ({
            http,
            ...data,
          }));
        expect(part).toMatchObject({ http: 400, message: expect.stringContaining("full sum") });
        const { data } = await api.post(`${url}/refunds`, { stock: "return" }, staff);
        expect(data.transfer).toMatchObject({ state: "done" });
        await settled();
        expect(bank.asked.filter((one) => one.startsWith("DELETE"))).toEqual([
          `DELETE /payment/reversal/${CLICK_SERVICE}/${pay.click_paydoc_id}`,
        ]);
        expect(await status(placed)).toBe("refunded");
        expect((await click.complete(pay, id)).error).toBe(-4);
        expect((await click.prepare(pay)).error).toBe(-9);
      });

      it("ends a payment that failed, for good, and lets the buyer try again", async () => {
        const placed = await order();
        const [a, b] = [clickPayment(placed), clickPayment(placed)];
        const { merchant_prepare_id: id } = await click.prepare(a);
        expect((await click.complete(a, id, { error: "-5017" })).error).toBe(-9);
        expect((await click.complete(a, id, { error: "-5017" })).error).toBe(-9);
        expect((await click.complete(a, id)).error).toBe(-9);
        expect((await click.prepare(a)).error).toBe(-9);
        expect(await status(placed)).toBe("awaiting");
        await click.pay(b);
        await settled();
        expect(await captures(placed)).toHaveLength(1);
        expect(await attemptsOf(placed)).toMatchObject([
          { state: "cancelled", reason: -5017 },
          { state: "performed" },
        ]);
      });

      it("sends the buyer to Click with a link to this order and back to its page", async () => {
        const placed = await order();
        const { methods } = await payment(placed);
        const { url } = methods.find(
          ({ provider_id }: { provider_id: string }) => provider_id === "pp_click_click",
        );
        const link = new URL(url);
        expect(link.origin + link.pathname).toBe("http://localhost:9400/click/services/pay");
        expect(Object.fromEntries(link.searchParams)).toEqual({
          service_id: "12345",
          merchant_id: "54321",
          amount: "150000.00",
          transaction_param: String(placed.display_id),
          return_url: expect.stringMatching(new RegExp(`/order/${placed.id}$`)),
        });
      });
    });

    describe("orders and sums that cannot be paid", () => {
      it("refuses sums that are not the order's, to the tiyin", async () => {
        const placed = await order();
        const cases: [string, number][] = [
          ["1e3", -8],
          ["150,000.00", -8],
          ["", -8],
          ["-150000", -8],
          ["150000.005", -8],
          ["150000.01", -2],
          ["149999.99", -2],
          ["15000000", -2],
          ["0", -2],
          ["150000", 0],
          ["150000.000", 0],
        ];
        for (const [amount, error] of cases) {
          const answer = await click.prepare(clickPayment(placed, amount));
          expect([amount, answer.error]).toEqual([amount, error]);
        }
      });

      it("refuses unknown, cancelled, given up and foreign orders", async () => {
        for (const display_id of ["999999", "0", "-1", "1.5", "", "9".repeat(30), "' or 1=1"]) {
          const { error } = await click.prepare(clickPayment({ display_id }));
          expect([display_id, error]).toEqual([display_id, -5]);
        }
        const cancelled = await order();
        await cancelOrderWorkflow(container).run({ input: { order_id: cancelled.id } });
        expect((await click.prepare(clickPayment(cancelled))).error).toBe(-9);

        const expired = await order();
        const ledger = container.resolve<PaymentLedger>(PAYMENT_LEDGER_MODULE);
        await ledger.openPayable(expired.id);
        await sql("update ledger_payable set expires_at = 1 where order_id = ?", [expired.id]);
        expect(await ledger.expireUnpaid()).toBe(1);
        expect((await click.prepare(clickPayment(expired))).error).toBe(-9);

        const orders = container.resolve<IOrderModuleService>(Modules.ORDER);
        const [dollars] = await orders.createOrders([
          {
            currency_code: "usd",
            region_id: shop.region_id,
            status: "pending",
            items: [{ title: "Tea", quantity: 1, unit_price: 150_000 }],
          },
        ]);
        expect((await click.prepare(clickPayment(dollars as PlacedOrder))).error).toBe(-9);
      });

      it("takes no prepare id or payment of another order", async () => {
        const [a, b] = [await order(), await order()];
        const [payA, payB] = [clickPayment(a), clickPayment(b)];
        const { merchant_prepare_id: idA } = await click.prepare(payA);
        await click.prepare(payB);
        expect((await click.complete(payB, idA)).error).toBe(-6);
        expect(
          (await click.prepare({ ...payA, merchant_trans_id: String(b.display_id) })).error,
        ).toBe(-8);
        expect(await status(b)).toBe("processing");

        const id = transactionId();
        await payme.create(id, b, 15_000_000);
        const [, foreign] = await attemptsOf(b);
        expect((await click.complete(payB, foreign?.number)).error).toBe(-6);
      });

      it("changes nothing for a bad signature with error < 0", async () => {
        const placed = await order();
        const pay = clickPayment(placed);
        const { merchant_prepare_id: id } = await click.prepare(pay);
        const forged = { error: "-5017", sign_string: "0".repeat(32) };
        expect((await click.complete(pay, id, forged)).error).toBe(-1);
        expect((await click.prepare(pay, forged)).error).toBe(-1);
        expect(await attemptsOf(placed)).toMatchObject([{ state: "created" }]);
        expect((await click.complete(pay, id)).error).toBe(0);
      });
    });

    describe("money that the order cannot use", () => {
      it("of a second payment goes back by itself, though Click's answer was lost", async () => {
        const placed = await order();
        const [a, b] = [clickPayment(placed), clickPayment(placed)];
        const { merchant_prepare_id: idA } = await click.prepare(a);
        const { merchant_prepare_id: idB } = await click.prepare(b);
        expect((await click.complete(a, idA)).error).toBe(0);
        bank.mood = "loses answer";
        expect((await click.complete(b, idB)).error).toBe(0);
        expect((await click.complete(b, idB)).error).toBe(-4);
        await settled();
        const reversal = `DELETE /payment/reversal/${CLICK_SERVICE}/${b.click_paydoc_id}`;
        expect(bank.asked.filter((one) => one === reversal)).toHaveLength(1);
        expect(await attemptsOf(placed)).toMatchObject([
          { state: "performed", counts: true },
          { state: "refunded", counts: false },
        ]);
        expect(await captures(placed)).toHaveLength(1);
        expect(await status(placed)).toBe("paid");
      });

      it("of a cancelled order goes back too, and a refusal is shown to staff", async () => {
        const [placed, refused] = [await order(), await order()];
        for (const one of [placed, refused]) {
          const pay = clickPayment(one);
          const { merchant_prepare_id: id } = await click.prepare(pay);
          await cancelOrderWorkflow(container).run({ input: { order_id: one.id } });
          bank.mood = one === refused ? "refuses" : "does";
          expect((await click.complete(pay, id)).error).toBe(0);
          await settled();
        }
        expect(await attemptsOf(placed)).toMatchObject([{ state: "refunded" }]);
        expect(await attemptsOf(refused)).toMatchObject([
          { state: "performed", counts: false, refund_due: "order_cancelled" },
        ]);
        expect(await sql("select error from ledger_transfer where state = 'failed'")).toEqual([
          { error: expect.stringContaining("refused") },
        ]);
        expect(await captures(placed)).toEqual([]);
      });
    });

    describe("at the same time", () => {
      const twenty = <T>(make: () => Promise<T>) =>
        Promise.all(Array.from({ length: 20 }, () => make()));

      it("20 Prepares of one payment: one attempt, 20 equal answers", async () => {
        const placed = await order();
        const pay = clickPayment(placed);
        const answers = await twenty(() => click.prepare(pay));
        expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
        expect(answers[0]?.error).toBe(0);
        expect(await attemptsOf(placed)).toHaveLength(1);
      });

      it("20 Completes: one success, nineteen 'already paid', one capture", async () => {
        const placed = await order();
        const pay = clickPayment(placed);
        const { merchant_prepare_id: id } = await click.prepare(pay);
        const errors = (await twenty(() => click.complete(pay, id))).map(({ error }) => error);
        expect(errors.filter((error) => error === 0)).toHaveLength(1);
        expect(errors.filter((error) => error === -4)).toHaveLength(19);
        await settled();
        expect(await captures(placed)).toHaveLength(1);
      });

      it("a success and a failure of one payment: paid or cancelled, never both", async () => {
        for (let round = 0; round < 4; round++) {
          const placed = await order();
          const pay = clickPayment(placed);
          const { merchant_prepare_id: id } = await click.prepare(pay);
          const success = () => click.complete(pay, id);
          const failure = () => click.complete(pay, id, { error: "-5017" });
          const [first, second] = round % 2 ? [success, failure] : [failure, success];
          const answers = await Promise.all([first(), second()]);
          const [paid, failed] = round % 2 ? answers : [...answers].reverse();
          const [attempt] = await attemptsOf(placed);
          expect(failed?.error).toBe(-9);
          expect([paid?.error, attempt?.state]).toEqual(
            paid?.error === 0 ? [0, "performed"] : [-9, "cancelled"],
          );
        }
      });

      it("Payme and Click race for one order: one wins, the other's money is not taken or goes back", async () => {
        for (let round = 0; round < 4; round++) {
          const placed = await order();
          const pay = clickPayment(placed);
          const id = transactionId();
          const { merchant_prepare_id } = await click.prepare(pay);
          expect((await payme.create(id, placed, 15_000_000)).result).toMatchObject({ state: 1 });
          const inClick = () => click.complete(pay, merchant_prepare_id);
          const inPayme = () => payme.perform(id);
          // Whichever is sent first: both orders must end well.
          const [byClick, byPayme] =
            round % 2 === 0
              ? await Promise.all([inClick(), inPayme()])
              : await Promise.all([inPayme(), inClick()]).then(([b, a]) => [a, b] as const);
          await settled();
          expect(byClick.error).toBe(0);
          const attempts = await attemptsOf(placed);
          expect(attempts.filter(({ counts }) => counts)).toHaveLength(1);
          expect(attempts).toMatchObject(
            byPayme.result
              ? [{ state: "refunded" }, { state: "performed", counts: true }]
              : [{ state: "performed", counts: true }, { state: "created" }],
          );
          expect(await captures(placed)).toHaveLength(1);
        }
      });
    });

    it("answers -7 while the database is down, writes nothing, and goes on when it is back", async () => {
      const placed = await order();
      const pay = clickPayment(placed);
      const outage = await databaseOutage(dbConfig.dbName);
      try {
        const answers = await Promise.all([click.prepare(pay), click.complete(pay, 1)]);
        expect(answers.map(({ error }) => error)).toEqual([-7, -7]);
        expect(JSON.stringify(answers)).not.toMatch(/postgres|connect|database/i);
      } finally {
        await outage.end();
      }
      let prepared = await click.prepare(pay);
      for (let tries = 0; prepared.error === -7 && tries < 50; tries++) {
        await pause(200);
        prepared = await click.prepare(pay);
      }
      expect(prepared.error).toBe(0);
      expect(await attemptsOf(placed)).toHaveLength(1);
    });

    it("has Click issue the receipt once, and shows the buyer its link", async () => {
      const codes = {
        variant_id: shop.variant_id,
        mxik: "00902001001000001",
        package_code: "1209885",
        units: null,
        vat_percent: 12,
        is_marked: false,
        barcode: null,
        seller_tin: "123456789",
        seller_pinfl: null,
      };
      await container.resolve<FiscalKeeper>(FISCAL_MODULE).saveCodes([codes]);
      const placed = await placeOrder(api, shop, { quantity: 2, provider_id: "pp_click_click" });
      await click.pay(clickPayment(placed, "300000.00"));
      await settled();
      expect(bank.items).toMatchObject([
        {
          service_id: 12345,
          received_ecash: 30_000_000,
          items: [
            {
              Name: "Choy, 100 g",
              SPIC: "00902001001000001",
              GoodPrice: 15_000_000,
              Price: 30_000_000,
              Amount: 2,
              VAT: 3_214_286,
              CommissionInfo: { TIN: "123456789" },
            },
          ],
        },
      ]);
      expect((await payment(placed)).receipt_url).toMatch(/^https:\/\/ofd\.soliq\.uz\/epi\?t=/);
    });

    it("is told of receipts that the shop's own cash register made", async () => {
      const { options } = container.resolve<ClickSettings>("click");
      const before = protocolOf("click");
      registerProtocol(clickProtocol({ ...options, fiscal: "self", apiUrl }));
      try {
        const placed = await order();
        const pay = clickPayment(placed);
        await click.pay(pay);
        await settled();
        const [{ id }] = await attemptsOf(placed);
        const url = "https://ofd.soliq.uz/epi?t=EP000000000025&r=9&c=20261121123510&s=800031554082";
        const staff = await staffHeaders(container);
        await api.post(`/admin/ledger/attempts/${String(id)}/receipt`, { url }, staff);
        await settled();
        expect(bank.told.get(pay.click_paydoc_id)).toBe(url);
        expect((await payment(placed)).receipt_url).toBe(url);
        const [{ fiscal_perform }] = await attemptsOf(placed);
        expect(fiscal_perform).toMatchObject({ source: "shop", told: "done" });
      } finally {
        if (before) registerProtocol(before);
      }
    });

    it("tests itself and shows its settings without a secret", async () => {
      const { port } = new URL(api.defaults.baseURL ?? "");
      const protocol = protocolOf("click");
      const steps = await protocol?.selfTest({
        container,
        backend_url: `http://localhost:${port}`,
      });
      expect(steps).toEqual([
        { code: "prepare", ok: true, detail: null },
        { code: "signature", ok: true, detail: null },
        { code: "merchant_api", ok: true, detail: null },
      ]);
      const lost = await protocol?.selfTest({ container, backend_url: "http://localhost:1" });
      expect(lost?.map(({ ok }) => ok)).toEqual([false, false, true]);
      const view = JSON.stringify(protocol?.settings());
      expect(view).toContain(COMPLETE);
      expect(view).not.toContain(CLICK_KEY);
    });

    it("tells Click's books of a day", async () => {
      const [paid, open] = [await order(), await order()];
      const pay = clickPayment(paid);
      await click.pay(pay);
      await click.prepare({ ...clickPayment(open), click_paydoc_id: clickId() });
      const attempts = [...(await attemptsOf(paid)), ...(await attemptsOf(open))];
      const ledger = container.resolve<PaymentLedger>(PAYMENT_LEDGER_MODULE);
      const known = await Promise.all(attempts.map(({ id }) => ledger.attempt(String(id))));
      const records = await protocolOf("click")?.records?.({
        container,
        from: 0,
        to: Date.now(),
        attempts: known.filter((one) => one !== null),
      });
      expect(records).toMatchObject([
        { transaction_id: pay.click_trans_id, reference: pay.click_paydoc_id, state: "paid" },
        { state: "paid" },
      ]);
    });
  },
});
