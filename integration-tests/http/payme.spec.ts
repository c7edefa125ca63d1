import { setTimeout as pause } from "node:timers/promises";
import {
  FISCAL_MODULE,
  PAYMENT_LEDGER_MODULE,
  type FiscalKeeper,
  type PaymentLedger,
} from "@medusa-uz/payment-ledger";
import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  cancelOrderWorkflow,
  createOrderFulfillmentWorkflow,
  createPromotionsWorkflow,
  refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import expirePaymeTransactions from "@medusa-uz/payment-payme/jobs/expire-payme-transactions";
import { databaseOutage } from "./database-outage";
import { placeOrder, storeHeaders, type PlacedOrder } from "./orders";
import { basic, PaymeCalls, PAYME_KEY, transactionId } from "./payme-calls";
import { openShop, type Shop } from "./shop";

jest.setTimeout(120_000);

const TWELVE_HOURS = 43_200_000;
const TOTAL = 15_000_000;

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    const payme = new PaymeCalls(api);
    let container: MedusaContainer;
    let shop: Shop;

    beforeAll(async () => {
      container = getContainer();
      shop = await openShop(container, { stock: 1000, price: 150_000 });
    });

    // After the database was reset, the first queries may meet connections that were cut.
    beforeEach(async () => {
      while ((await payme.look("warm-up")).error?.code !== -31003) {
        await pause(100);
      }
    });

    const order = () => placeOrder(api, shop);
    const sql = async (text: string, bindings: (string | number)[] = []) => {
      const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const { rows } = await connection.raw<{ rows: Record<string, unknown>[] }>(text, bindings);
      return rows;
    };
    const captures = (placed: Pick<PlacedOrder, "id">) =>
      sql(
        `select c.amount::float as amount, p.provider_id from capture c join payment p on p.id = c.payment_id
         join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
         where l.order_id = ? and c.deleted_at is null`,
        [placed.id],
      );
    const status = async (placed: Pick<PlacedOrder, "id">): Promise<string> => {
      const { data } = await api.get(`/store/orders/${placed.id}/payment`, storeHeaders(shop));
      return data.payment.status;
    };
    const settled = async () => {
      for (let tries = 0; tries < 300; tries++) {
        const [{ n }] = await sql(
          "select count(*)::int as n from ledger_outbox where done_at is null",
        );
        if (n === 0) {
          return;
        }
        await pause(100);
      }
      throw new Error("the outbox did not drain in 30 s");
    };

    describe("transport", () => {
      it("answers every request with HTTP 200 and the protocol's own error", async () => {
        const call = JSON.stringify({ method: "CheckTransaction", params: { id: "x" }, id: 7 });
        const authorized = basic("Paycom", PAYME_KEY);
        const cases: [string, string | Buffer, Record<string, string>, unknown, number][] = [
          ["no authorization", call, { authorization: "" }, 7, -32504],
          ["wrong key", call, { authorization: basic("Paycom", "wrong") }, 7, -32504],
          ["wrong login", call, { authorization: basic("Uzcard", PAYME_KEY) }, 7, -32504],
          [
            "login in small letters",
            call,
            { authorization: basic("paycom", PAYME_KEY) },
            7,
            -32504,
          ],
          ["empty key", call, { authorization: basic("Paycom", "") }, 7, -32504],
          ["no colon", call, { authorization: "Basic VGVzdEtleTEyMw==" }, 7, -32504],
          ["bearer", call, { authorization: `Bearer ${PAYME_KEY}` }, 7, -32504],
          [
            "the sandbox's header opens nothing",
            call,
            { authorization: basic("Paycom", "x".repeat(36)), "test-operation": "Paycom" },
            7,
            -32504,
          ],
          ["wrong key before bad JSON", "{", { authorization: "Basic eA==" }, null, -32504],
          ["bad JSON", "{", {}, null, -32700],
          [
            "bad JSON as application/json",
            "{",
            { "content-type": "application/json" },
            null,
            -32700,
          ],
          ["nothing at all", "", {}, null, -32700],
          ["not UTF-8", Buffer.from([0x22, 0xff, 0xfe, 0x22]), {}, null, -32700],
          ["too long", `{"id":7,"x":"${"y".repeat(70_000)}"}`, {}, null, -32700],
          ["an array", "[]", {}, null, -32600],
          ["no id", '{"method":"CheckTransaction","params":{"id":"x"}}', {}, null, -32600],
          ["no params", '{"method":"CheckTransaction","id":7}', {}, 7, -32600],
          ["no method", '{"params":{},"id":7}', {}, 7, -32600],
          [
            "known, wrong params",
            '{"method":"CheckTransaction","params":{},"id":7}',
            {},
            7,
            -32600,
          ],
          [
            "any content type",
            call,
            { "content-type": "application/x-www-form-urlencoded" },
            7,
            -31003,
          ],
          ["application/json", call, { "content-type": "application/json" }, 7, -31003],
          ["text id", call.replace("7", '"seven"'), { authorization: authorized }, "seven", -31003],
        ];
        for (const [name, body, headers, id, code] of cases) {
          const { status: http, answer, type } = await payme.send(body, headers);
          expect([name, http, answer.id, answer.error?.code]).toEqual([name, 200, id, code]);
          expect(Object.keys(answer.error?.message ?? {}).sort()).toEqual(["en", "ru", "uz"]);
          expect(type).toContain("application/json");
          expect("result" in answer).toBe(false);
        }
      });

      it("answers every HTTP method but POST with -32300 and status 200", async () => {
        for (const method of ["GET", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
          const { status: http, answer } = await payme.send("{", {}, method);
          expect([method, http, answer.error?.code]).toEqual([method, 200, -32300]);
        }
        const head = await payme.send("", {}, "HEAD");
        expect(head.status).toBe(200);
        const { text } = await payme.send(
          '{"id":12345678901234567890,"method":"CheckTransaction","params":{"id":"x"}}',
        );
        expect(text).toContain('"id":12345678901234567890');

        for (const method of ["ChangePassword", "checktransaction", "toString", "__proto__"]) {
          const { error } = await payme.call(method, { password: "a-new-secret" });
          expect(error).toMatchObject({ code: -32601, data: method });
        }
      });

      it("journals calls, the refused ones too, without keys or other people's data", async () => {
        await payme.send("{not json", { authorization: basic("Paycom", "not-the-key") });
        await payme.send("{not json");
        await payme.call("ChangePassword", { password: "a-new-secret" });
        await payme.call("CheckPerformTransaction", {
          amount: 100,
          account: { order_id: "999999", phone: "998901234567" },
        });
        await pause(500);
        const rows = await sql(
          "select method, request, answer, duration_ms from ledger_journal order by id desc limit 4",
        );
        expect(rows.map(({ method }) => method).sort()).toEqual(
          ["ChangePassword", "CheckPerformTransaction", "unauthorized", "unreadable"].sort(),
        );
        const text = JSON.stringify(rows);
        expect(text).not.toMatch(/a-new-secret|998901234567|not-the-key|demo-payme-key/);
        expect(rows.every(({ duration_ms }) => Number(duration_ms) >= 0)).toBe(true);
      });
    });

    describe("one order from check to refund", () => {
      it("follows the lifecycle of the protocol, each call twice with equal answers", async () => {
        const placed = await order();
        const a = transactionId();
        const time = Date.now();

        expect((await payme.check(placed, TOTAL)).result).toEqual({ allow: true });
        expect((await payme.check(placed, TOTAL + 1)).error?.code).toBe(-31001);
        expect((await payme.check(placed, 150_000)).error?.code).toBe(-31001);
        const nope = await payme.check({ display_id: "nope" }, TOTAL);
        expect(nope.error).toMatchObject({ code: -31050, data: "order_id" });
        expect(Object.keys(nope.error?.message ?? {}).sort()).toEqual(["en", "ru", "uz"]);
        expect((await payme.create(transactionId(), placed, TOTAL + 1)).error?.code).toBe(-31001);
        expect((await payme.create(a, { display_id: "nope" }, TOTAL)).error?.code).toBe(-31050);

        const created = await payme.create(a, placed, TOTAL, time);
        const { create_time, transaction } = created.result ?? {};
        expect(created.result).toEqual({ create_time, transaction, state: 1 });
        expect(Math.abs(Number(create_time) - Date.now())).toBeLessThan(10_000);
        expect(typeof transaction).toBe("string");
        expect((await payme.create(a, placed, TOTAL, time)).result).toEqual(created.result);
        expect((await payme.create(a, placed, TOTAL + 1, time)).error?.code).toBe(-31001);
        expect((await payme.create(a, { display_id: 999999 }, TOTAL, time)).error?.code).toBe(
          -31050,
        );

        const busy = await payme.create(transactionId(), placed, TOTAL);
        expect(busy.error).toMatchObject({ code: -31099, data: "order_id" });
        expect((await payme.check(placed, TOTAL)).error?.code).toBe(-31099);
        expect((await payme.look(a)).result).toEqual({
          create_time,
          perform_time: 0,
          cancel_time: 0,
          transaction,
          state: 1,
          reason: null,
        });

        expect(await status(placed)).toBe("processing");
        const performed = await payme.perform(a);
        const { perform_time } = performed.result ?? {};
        expect(performed.result).toEqual({ transaction, perform_time, state: 2 });
        expect((await payme.perform(a)).result).toEqual(performed.result);
        expect((await payme.create(a, placed, TOTAL, time)).error?.code).toBe(-31008);
        expect([-31051, -31099]).toContain((await payme.check(placed, TOTAL)).error?.code);
        expect(await status(placed)).toBe("paid");
        await settled();
        expect(await captures(placed)).toEqual([
          { amount: 150_000, provider_id: "pp_payme_payme" },
        ]);

        const refunded = await payme.cancel(a, 5);
        const { cancel_time } = refunded.result ?? {};
        expect(refunded.result).toEqual({ transaction, cancel_time, state: -2 });
        expect((await payme.cancel(a, 3)).result).toEqual(refunded.result);
        expect((await payme.look(a)).result).toEqual({
          create_time,
          perform_time,
          cancel_time,
          transaction,
          state: -2,
          reason: 5,
        });
        expect((await payme.perform(a)).error?.code).toBe(-31008);
        await settled();
        expect(await status(placed)).toBe("refunded");
        expect(await captures(placed)).toHaveLength(1);

        const statement = await payme.call("GetStatement", { from: time, to: time });
        expect(statement.result).toEqual({
          transactions: [
            {
              id: a,
              time,
              amount: TOTAL,
              account: { order_id: String(placed.display_id) },
              create_time,
              perform_time,
              cancel_time,
              transaction,
              state: -2,
              reason: 5,
              receivers: null,
            },
          ],
        });
        const after = await payme.call("GetStatement", { from: time + 1, to: time + 2 });
        expect(after.result).toEqual({ transactions: [] });
        const backwards = await payme.call("GetStatement", { from: time + 2, to: time });
        expect(backwards.result).toEqual({ transactions: [] });
      });

      it("frees the order after an unpaid transaction was cancelled", async () => {
        const placed = await order();
        const [a, b] = [transactionId(), transactionId()];
        for (const call of [payme.perform, payme.cancel, payme.look]) {
          expect((await call(a)).error?.code).toBe(-31003);
        }
        await payme.create(a, placed, TOTAL);
        const cancelled = await payme.cancel(a, 3);
        expect(cancelled.result).toMatchObject({ state: -1 });
        expect((await payme.cancel(a, 5)).result).toEqual(cancelled.result);
        expect((await payme.look(a)).result).toMatchObject({
          state: -1,
          reason: 3,
          perform_time: 0,
        });
        expect((await payme.perform(a)).error?.code).toBe(-31008);
        expect((await payme.create(a, placed, TOTAL)).error?.code).toBe(-31008);
        expect(await status(placed)).toBe("awaiting");

        expect((await payme.create(b, placed, TOTAL)).result).toMatchObject({ state: 1 });
        expect((await payme.perform(b)).result).toMatchObject({ state: 2 });
        const { result } = await payme.call("GetStatement", { from: 1, to: Date.now() + 1 });
        expect(result?.transactions).toMatchObject([
          { id: a, state: -1 },
          { id: b, state: 2 },
        ]);
        await settled();
        expect(await captures(placed)).toHaveLength(1);
      });
    });

    describe("money", () => {
      it("never rounds an amount into a match", async () => {
        const placed = await order();
        const check = (amount: string) =>
          payme.send(
            `{"id":1,"method":"CheckPerformTransaction","params":{"amount":${amount},"account":{"order_id":${placed.display_id}}}}`,
          );
        const cases: [string, number | undefined][] = [
          ["15000000", undefined],
          ["15000000.0000000001", -32600],
          ["15000000.5", -32600],
          ["1.5e7", -32600],
          ['"15000000"', -32600],
          ["0", -31001],
          ["-15000000", -31001],
          ["9007199254740993", -31001],
          ["18446744073724551616", -31001],
        ];
        for (const [amount, code] of cases) {
          const { answer } = await check(amount);
          expect([amount, answer.error?.code]).toEqual([amount, code]);
        }
      });

      it("takes sums above 32 bits exactly", async () => {
        const placed = await placeOrder(api, shop, { quantity: 200 });
        expect(placed.total).toBe(30_000_000);
        const id = transactionId();
        expect((await payme.create(id, placed, 3_000_000_000)).result).toMatchObject({ state: 1 });
        expect((await payme.perform(id)).result).toMatchObject({ state: 2 });
        await settled();
        expect(await captures(placed)).toEqual([
          { amount: 30_000_000, provider_id: "pp_payme_payme" },
        ]);
      });
    });

    describe("orders that cannot be paid", () => {
      const refused = async (placed: { display_id: unknown }, amount = TOTAL) => [
        (await payme.check(placed, amount)).error?.code,
        (await payme.create(transactionId(), placed, amount)).error?.code,
      ];

      it("refuses unknown, cancelled, expired and foreign-currency orders in the account range", async () => {
        for (const display_id of [
          "999999",
          "0",
          "-1",
          "1.5",
          "1e3",
          "",
          "9".repeat(30),
          "' or 1=1",
        ]) {
          expect(await refused({ display_id })).toEqual([-31050, -31050]);
        }

        const cancelled = await order();
        await cancelOrderWorkflow(container).run({ input: { order_id: cancelled.id } });
        expect(await refused(cancelled)).toEqual([-31051, -31051]);

        const expired = await order();
        const ledger = container.resolve<PaymentLedger>(PAYMENT_LEDGER_MODULE);
        await ledger.openPayable(expired.id);
        await sql("update ledger_payable set expires_at = 1 where order_id = ?", [expired.id]);
        expect(await ledger.expireUnpaid()).toBe(1);
        expect(await refused(expired)).toEqual([-31051, -31051]);
        await settled();
        expect(await status(expired)).toBe("cancelled");

        const orders = container.resolve<IOrderModuleService>(Modules.ORDER);
        const [dollars] = await orders.createOrders([
          {
            currency_code: "usd",
            region_id: shop.region_id,
            status: "pending",
            items: [{ title: "Tea", quantity: 1, unit_price: 150_000 }],
          },
        ]);
        expect(await refused(dollars)).toEqual([-31051, -31051]);
      });

      it("keeps a transaction in state 1 when its order was cancelled meanwhile, and lets Payme cancel it", async () => {
        const placed = await order();
        const id = transactionId();
        await payme.create(id, placed, TOTAL);
        await cancelOrderWorkflow(container).run({ input: { order_id: placed.id } });
        expect((await payme.perform(id)).error?.code).toBe(-31008);
        expect((await payme.look(id)).result).toMatchObject({ state: 1 });
        expect((await payme.cancel(id, 3)).result).toMatchObject({ state: -1 });
        expect(await captures(placed)).toEqual([]);
      });

      it("refuses to refund what has been handed over", async () => {
        const placed = await order();
        const id = transactionId();
        await payme.create(id, placed, TOTAL);
        await payme.perform(id);
        await settled();
        const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
          entity: "order",
          fields: ["items.id"],
          filters: { id: placed.id },
        });
        await createOrderFulfillmentWorkflow(container).run({
          input: {
            order_id: placed.id,
            items: [{ id: String(data[0]?.items?.[0]?.id), quantity: 1 }],
            location_id: shop.stock_location_id,
          },
        });
        const refusal = await payme.cancel(id, 5);
        expect(refusal.error?.code).toBe(-31007);
        expect((await payme.cancel(id, 5)).error?.code).toBe(-31007);
        expect((await payme.look(id)).result).toMatchObject({ state: 2, cancel_time: 0 });
        expect(await status(placed)).toBe("paid");
      });

      it("tells staff who press refund what to do at Payme", async () => {
        const placed = await order();
        const id = transactionId();
        await payme.create(id, placed, TOTAL);
        await payme.perform(id);
        await settled();
        const [payment] = await sql(
          `select p.id from payment p join order_payment_collection l
           on l.payment_collection_id = p.payment_collection_id where l.order_id = ?`,
          [placed.id],
        );
        const refusal = await refundPaymentWorkflow(container)
          .run({ input: { payment_id: String(payment?.id), amount: 150_000 } })
          .then(
            () => "refunded",
            ({ message }: Error) => message,
          );
        expect(refusal).toMatch(new RegExp(`${id}.*merchant\\.paycom\\.uz`));
        expect((await payme.look(id)).result).toMatchObject({ state: 2 });
      });
    });

    describe("twelve hours", () => {
      const age = (id: string, ms: number) =>
        sql(
          "update ledger_attempt set provider_time = provider_time - ? where transaction_id = ?",
          [ms, id],
        );

      it.each([
        ["PerformTransaction", (id: string) => payme.perform(id)],
        ["CreateTransaction", (id: string, o: PlacedOrder) => payme.create(id, o, TOTAL)],
      ])("%s ends an expired transaction and frees its order", async (_method, repeat) => {
        const placed = await order();
        const [a, b] = [transactionId(), transactionId()];
        await payme.create(a, placed, TOTAL);
        await age(a, TWELVE_HOURS - 60_000);
        expect((await payme.look(a)).result).toMatchObject({ state: 1 });
        await age(a, 60_000);
        await pause(5);

        expect((await repeat(a, placed)).error?.code).toBe(-31008);
        expect((await payme.look(a)).result).toMatchObject({
          state: -1,
          reason: 4,
          perform_time: 0,
        });
        expect((await payme.create(b, placed, TOTAL)).result).toMatchObject({ state: 1 });
      });

      it("a new transaction takes the order over from an expired one", async () => {
        const placed = await order();
        const [a, b] = [transactionId(), transactionId()];
        await payme.create(a, placed, TOTAL);
        await age(a, TWELVE_HOURS + 1);
        expect((await payme.check(placed, TOTAL)).result).toEqual({ allow: true });
        const stale = await payme.create(
          transactionId(),
          placed,
          TOTAL,
          Date.now() - TWELVE_HOURS - 1,
        );
        expect(stale.error?.code).toBe(-31008);
        expect((await payme.create(b, placed, TOTAL)).result).toMatchObject({ state: 1 });
        expect((await payme.look(a)).result).toMatchObject({ state: -1, reason: 4 });
        expect((await payme.perform(b)).result).toMatchObject({ state: 2 });
      });

      it("the sweeper ends what nobody asks about, and nothing else", async () => {
        const [old, fresh, paid] = [await order(), await order(), await order()];
        const ids = [transactionId(), transactionId(), transactionId()] as const;
        await payme.create(ids[0], old, TOTAL);
        await payme.create(ids[1], fresh, TOTAL);
        await payme.create(ids[2], paid, TOTAL);
        await payme.perform(ids[2]);
        await age(ids[0], TWELVE_HOURS + 1);
        await age(ids[2], TWELVE_HOURS + 1);
        await expirePaymeTransactions(container);
        const [row] = await sql(
          "select state, reason from ledger_attempt where transaction_id = ?",
          [ids[0]],
        );
        expect(row).toEqual({ state: "cancelled", reason: 4 });
        expect((await payme.look(ids[1])).result).toMatchObject({ state: 1 });
        expect((await payme.look(ids[2])).result).toMatchObject({ state: 2 });
      });
    });

    describe("at the same time", () => {
      it("20 Creates with 20 ids: one winner", async () => {
        const placed = await order();
        const ids = Array.from({ length: 20 }, transactionId);
        const answers = await Promise.all(ids.map((id) => payme.create(id, placed, TOTAL)));
        expect(answers.filter(({ result }) => result)).toHaveLength(1);
        expect(answers.filter(({ error }) => error?.code === -31099)).toHaveLength(19);
      });

      it("20 Creates with one id: 20 equal answers and one row", async () => {
        const placed = await order();
        const id = transactionId();
        const time = Date.now();
        const answers = await Promise.all(
          Array.from({ length: 20 }, () => payme.create(id, placed, TOTAL, time)),
        );
        expect(new Set(answers.map(({ result }) => JSON.stringify(result))).size).toBe(1);
        expect(answers[0]?.result).toMatchObject({ state: 1 });
        expect(
          await sql("select 1 from ledger_attempt where transaction_id = ?", [id]),
        ).toHaveLength(1);
      });

      it("20 Performs: 20 equal answers and one capture of the exact sum", async () => {
        const placed = await order();
        const id = transactionId();
        await payme.create(id, placed, TOTAL);
        const answers = await Promise.all(Array.from({ length: 20 }, () => payme.perform(id)));
        expect(new Set(answers.map(({ result }) => JSON.stringify(result))).size).toBe(1);
        expect(answers[0]?.result).toMatchObject({ state: 2 });
        await settled();
        expect(await captures(placed)).toEqual([
          { amount: 150_000, provider_id: "pp_payme_payme" },
        ]);
      });

      it("Perform and Cancel: paid then refunded, or never paid", async () => {
        const captured: [order: PlacedOrder, captures: number][] = [];
        for (let round = 0; round < 6; round++) {
          const placed = await order();
          const id = transactionId();
          await payme.create(id, placed, TOTAL);
          // Whichever is sent first: both orders must end well.
          const [performed, cancelled] =
            round % 2 === 0
              ? await Promise.all([payme.perform(id), payme.cancel(id, 5)])
              : (await Promise.all([payme.cancel(id, 5), payme.perform(id)])).reverse();
          const { result: end } = await payme.look(id);
          if (end?.state === -2) {
            expect(performed?.result).toMatchObject({ state: 2 });
            expect(Number(end.perform_time)).toBeGreaterThan(0);
          } else {
            expect(end).toMatchObject({ state: -1, perform_time: 0 });
            expect(performed?.error?.code).toBe(-31008);
          }
          expect(cancelled?.result).toMatchObject({ state: end?.state });
          captured.push([placed, end?.state === -2 ? 1 : 0]);
        }
        await settled();
        for (const [placed, count] of captured) {
          expect(await captures(placed)).toHaveLength(count);
        }
      });
    });

    describe("the database is down", () => {
      it("answers -32400, writes nothing, then or later, and goes on when it is back", async () => {
        const placed = await order();
        const [lost, next] = [transactionId(), transactionId()];
        const outage = await databaseOutage(dbConfig.dbName);
        try {
          const answers = await Promise.all([
            payme.check(placed, TOTAL),
            payme.create(lost, placed, TOTAL),
            payme.perform(lost),
            payme.call("GetStatement", { from: 1, to: Date.now() }),
          ]);
          for (const answer of answers) {
            expect(answer.error?.code).toBe(-32400);
            expect(JSON.stringify(answer)).not.toMatch(/postgres|connect|database/i);
          }
        } finally {
          await outage.end();
        }
        let created = await payme.create(next, placed, TOTAL);
        for (let tries = 0; created.error?.code === -32400 && tries < 50; tries++) {
          await pause(200);
          created = await payme.create(next, placed, TOTAL);
        }
        expect(created.result).toMatchObject({ state: 1 });
        await pause(500);
        const rows = await sql("select transaction_id from ledger_attempt");
        expect(rows).toEqual([{ transaction_id: next }]);
      });
    });

    describe("receipts", () => {
      const receipt = (number: string) => ({
        receipt_id: number,
        status_code: 0,
        message: "accepted",
        terminal_id: "EP000000000025",
        fiscal_sign: "800031554082",
        qr_code_url:
          "https://ofd.soliq.uz/epi?t=EP000000000025&r=121&c=20220706221021&s=800031554082",
        date: "20220706221021",
      });

      it("keeps the fiscal data of payment and refund apart", async () => {
        const placed = await order();
        const id = transactionId();
        await payme.create(id, placed, TOTAL);
        await payme.perform(id);
        const send = (type: string, fiscal_data: object, of = id) =>
          payme.call("SetFiscalData", { id: of, type, fiscal_data });
        expect((await send("PERFORM", receipt("120"))).result).toEqual({ success: true });
        expect((await send("PERFORM", receipt("121"))).result).toEqual({ success: true });
        expect((await send("CANCEL", receipt("122"))).result).toEqual({ success: true });
        expect((await send("PERFORM", receipt("1"), transactionId())).error?.code).toBe(-32001);
        expect((await send("REFUND", receipt("1"))).error?.code).toBe(-32602);
        const [row] = await sql(
          "select fiscal_perform, fiscal_cancel from ledger_attempt where transaction_id = ?",
          [id],
        );
        expect(row?.fiscal_perform).toMatchObject({ receipt_id: "121", status_code: "0" });
        expect(row?.fiscal_cancel).toMatchObject({ receipt_id: "122" });
        const { data } = await api.get(`/store/orders/${placed.id}/payment`, storeHeaders(shop));
        expect(data.payment.receipt_url).toBe(receipt("121").qr_code_url);
      });

      it("tells Payme the receipt's lines when every line has its codes", async () => {
        await container.resolve<FiscalKeeper>(FISCAL_MODULE).saveCodes([
          {
            variant_id: shop.variant_id,
            mxik: "00902001001000001",
            package_code: "1209885",
            units: null,
            vat_percent: 12,
            is_marked: false,
            barcode: null,
            seller_tin: null,
            seller_pinfl: null,
          },
        ]);
        await createPromotionsWorkflow(container).run({
          input: {
            promotionsData: [
              {
                code: "TEN",
                type: "standard",
                status: "active",
                application_method: {
                  type: "percentage",
                  target_type: "items",
                  allocation: "across",
                  value: 10,
                  currency_code: "uzs",
                },
              },
            ],
          },
        });
        const full = await placeOrder(api, shop, { quantity: 2 });
        const reduced = await placeOrder(api, shop, { quantity: 2, promo_codes: ["TEN"] });
        expect(reduced.total).toBe(270_000);
        const line = {
          title: "Choy, 100 g",
          price: TOTAL,
          count: 2,
          code: "00902001001000001",
          package_code: "1209885",
          vat_percent: 12,
        };
        expect((await payme.check(full, 2 * TOTAL)).result).toEqual({
          allow: true,
          detail: { receipt_type: 0, items: [line] },
        });
        expect((await payme.check(reduced, 27_000_000)).result).toEqual({
          allow: true,
          detail: { receipt_type: 0, items: [{ ...line, discount: 3_000_000 }] },
        });
      });
    });

    it("sends the buyer to Payme with a link to this order and back to its page", async () => {
      const placed = await order();
      const { data } = await api.get(
        `/store/orders/${placed.id}/payment?locale=uz`,
        storeHeaders(shop),
      );
      const { methods, amount } = data.payment;
      expect(amount).toBe(150_000);
      const link: string = methods.find(
        ({ provider_id }: { provider_id: string }) => provider_id === "pp_payme_payme",
      ).url;
      const pairs = Buffer.from(link.slice(link.lastIndexOf("/") + 1), "base64").toString();
      expect(pairs.split(";")).toEqual([
        "m=demo-payme-merchant",
        `ac.order_id=${placed.display_id}`,
        "a=15000000",
        "l=uz",
        expect.stringMatching(new RegExp(`^c=http.*/order/${placed.id}$`)),
      ]);
    });
  },
});
