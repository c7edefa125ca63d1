import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import {
  FISCAL_MODULE,
  PAYMENT_LEDGER_MODULE,
  type FiscalKeeper,
  type PaymentLedger,
} from "@medusa-uz/payment-ledger";
import { protocolOf, registerProtocol } from "@medusa-uz/payment-ledger/protocols/registry";
import { settleDue } from "@medusa-uz/payment-ledger/settlement/settle";
import { ownReceipts } from "@medusa-uz/payment-uzcard/fiscal/own-receipts";
import { MulticardGateway } from "@medusa-uz/payment-uzcard/gateway/multicard/multicard-gateway";
import followUzcardPayments from "@medusa-uz/payment-uzcard/jobs/follow-uzcard-payments";
import watchUzcardHolds from "@medusa-uz/payment-uzcard/jobs/watch-uzcard-holds";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { AxiosResponse } from "axios";
import { CardGateway } from "./card-gateway";
import { placeOrder, storeHeaders, type PlacedOrder } from "./orders";
import { PaymeCalls, transactionId } from "./payme-calls";
import { openShop, type Shop } from "./shop";
import { staffHeaders } from "./staff";

jest.setTimeout(5 * 60_000);

const TOTAL = 15_000_000;
const OTP = "112233";
const WRONG = "918273";
const SECRET = "demo-uzcard-secret";
const STORE = 6;
const HOUR = 3_600_000;

/** The part of the plugin's service that the stories turn to their own ends. */
type UzcardService = {
  options: ConstructorParameters<typeof MulticardGateway>[0] & {
    callbackBaseUrl: string;
    fiscal: "provider" | "self" | "off";
  };
  settings: object;
};

type Card = {
  step: string;
  form_url?: string;
  otp_length?: number;
  card_pan?: string;
  ps?: string;
  resend_after_s?: number;
  resends_left?: number;
  tries_left?: number;
  error?: string;
};

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const payme = new PaymeCalls(api);
    let container: MedusaContainer;
    let shop: Shop;
    let uzcard: UzcardService;
    let gateway: CardGateway;
    let staff: { headers: Record<string, string> };
    const logged: string[] = [];

    beforeAll(async () => {
      container = getContainer();
      shop = await openShop(container, {
        stock: 1000,
        price: 150_000,
        payment_providers: ["pp_payme_payme", "pp_uzcard_uzcard", "pp_system_default"],
      });
      staff = await staffHeaders(container);
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      for (const level of ["error", "warn", "info"] as const) {
        const write = logger[level].bind(logger) as (...words: unknown[]) => void;
        Object.assign(logger, {
          [level]: (...words: unknown[]) => {
            logged.push(JSON.stringify(words));
            write(...words);
          },
        });
      }
      const { port } = new URL(api.defaults.baseURL ?? "");
      const backend = `http://localhost:${port}`;
      gateway = await CardGateway.open(backend);
      // The gateway's address of this run; everything else is the shop's own composition.
      uzcard = container.resolve<UzcardService>("uzcard");
      Object.assign(uzcard.options, {
        callbackBaseUrl: backend,
        baseUrl: `${gateway.url}/multicard`,
        requestTimeoutMs: 3_000,
      });
      Object.assign(uzcard, { gateway: new MulticardGateway(uzcard.options) });
      // Every step of every story comes from one address here, within minutes.
      const always = { admits: async () => true };
      Object.assign(uzcard, { actionsOfAddress: always, questionsOfAddress: always });
    });

    afterAll(() => gateway.close());

    // After the database was reset, the first queries may meet connections that were cut.
    beforeEach(async () => {
      Object.assign(uzcard.settings, { mode: "hold", capture: "automatic" });
      await gateway.control.habits();
      while ((await payme.look("warm-up")).error?.code !== -31003) {
        await pause(100);
      }
    });

    const order = () => placeOrder(api, shop, { provider_id: "pp_uzcard_uzcard" });
    const sql = async (text: string, bindings: (string | number)[] = []) => {
      const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const { rows } = await connection.raw<{ rows: Record<string, unknown>[] }>(text, bindings);
      return rows;
    };
    const attempts = (placed: Pick<PlacedOrder, "id">) =>
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
    const paymentFor = async (
      placed: Pick<PlacedOrder, "id">,
    ): Promise<{ status: string; held: boolean }> => {
      const { data } = await api.get(`/store/orders/${placed.id}/payment`, storeHeaders(shop));
      return data.payment;
    };
    const status = async (placed: Pick<PlacedOrder, "id">) => (await paymentFor(placed)).status;
    const look = async (placed: Pick<PlacedOrder, "id">): Promise<Card> => {
      const { data } = await api.get(`/store/orders/${placed.id}/uzcard`, storeHeaders(shop));
      return data.uzcard;
    };
    const ask = (id: string, body: object): Promise<AxiosResponse> =>
      api.post(`/store/orders/${id}/uzcard`, body, {
        ...storeHeaders(shop),
        validateStatus: () => true,
      });
    const act = async (
      placed: Pick<PlacedOrder, "id">,
      action: string,
      code?: string,
    ): Promise<Card> => {
      const response = await ask(placed.id, { action, ...(code && { code }) });
      expect([action, response.status]).toEqual([action, 200]);
      return response.data.uzcard;
    };
    const settled = async () => {
      for (let tries = 0; tries < 300; tries++) {
        const [row] = await sql(
          "select count(*)::int as n from ledger_outbox where done_at is null",
        );
        if (row?.n === 0) {
          return;
        }
        // A receipt that is not made yet is asked for until it is.
        await sql("update ledger_outbox set next_try_at = now() where done_at is null");
        await settleDue(container);
        await pause(100);
      }
      throw new Error("the outbox did not drain");
    };
    /** Everything that is not about money yet. */
    const untilCode = async (placed: PlacedOrder, card = "uzcard"): Promise<Card> => {
      const { form_url } = await act(placed, "begin");
      await gateway.control.bind(form_url ?? "", card);
      // The gateway's hint may be quicker than the buyer.
      await act(placed, "bound");
      return until(placed, ({ step }) => step !== "processing");
    };
    const until = async (
      placed: Pick<PlacedOrder, "id">,
      pleases: (card: Card) => boolean,
    ): Promise<Card> => {
      for (let tries = 0; tries < 100; tries++) {
        const card = await look(placed);
        if (pleases(card)) {
          return card;
        }
        await pause(100);
      }
      throw new Error(`still ${JSON.stringify(await look(placed))}`);
    };
    const pays = async (placed: PlacedOrder) => {
      expect(await untilCode(placed)).toMatchObject({ step: "otp" });
      await act(placed, "otp", OTP);
      await settled();
    };
    const payments = async (placed: Pick<PlacedOrder, "id">) => {
      const own = (await attempts(placed)).map(({ transaction_id }) => transaction_id);
      return (await gateway.control.payments()).filter(({ invoice_id }) =>
        own.includes(invoice_id),
      );
    };
    const uuidOf = async (placed: Pick<PlacedOrder, "id">) =>
      String(((await attempts(placed)).at(-1)?.details as { uuid?: string }).uuid);
    const age = (placed: Pick<PlacedOrder, "id">, details: object) =>
      sql(
        `update ledger_attempt a set details = details || ?::jsonb from ledger_payable p
         where p.id = a.payable_id and p.order_id = ? and a.state in ('created', 'held')`,
        [JSON.stringify(details), placed.id],
      );
    const paymentOf = async (placed: Pick<PlacedOrder, "id">): Promise<string> => {
      const [row] = await sql(
        `select p.id from payment p
         join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
         where l.order_id = ? order by p.created_at desc limit 1`,
        [placed.id],
      );
      return String(row?.id);
    };
    const admin = (method: "get" | "post", url: string, data?: object): Promise<AxiosResponse> =>
      api.request({ method, url, data, ...staff, validateStatus: () => true });
    const held = async (): Promise<PlacedOrder> => {
      Object.assign(uzcard.settings, { capture: "manual" });
      const placed = await order();
      await pays(placed);
      expect((await attempts(placed)).at(-1)).toMatchObject({ state: "held", counts: true });
      return placed;
    };

    describe("by a hold that is charged at once", () => {
      it("pays with a wrong code first, once, and leaves no secret anywhere", async () => {
        const placed = await order();
        expect(await look(placed)).toEqual({ step: "begin" });
        const form = await act(placed, "begin");
        expect(form).toMatchObject({ step: "card_form" });
        expect(await act(placed, "begin")).toEqual(form);
        expect((await act(placed, "bound")).step).toBe("card_form");
        expect(await status(placed)).toBe("processing");
        await gateway.control.bind(form.form_url ?? "", "uzcard");
        await act(placed, "bound");
        const code = await until(placed, ({ step }) => step === "otp");
        expect(code).toMatchObject({
          otp_length: 6,
          ps: "uzcard",
          tries_left: 3,
          resends_left: 3,
        });
        expect(code.card_pan).toMatch(/^860053\*+8829$/);
        expect((await attempts(placed))[0]?.details).toMatchObject({
          card_pan: "860053******8829",
        });
        const wrong = await act(placed, "otp", WRONG);
        expect(wrong).toMatchObject({ step: "otp", tries_left: 2, error: "wrong_otp" });
        expect(["processing", "paid"]).toContain((await act(placed, "otp", OTP)).step);
        await settled();
        expect(await look(placed)).toEqual({ step: "paid" });
        expect(await status(placed)).toBe("paid");
        expect(await captures(placed)).toEqual([
          { amount: 150_000, provider_id: "pp_uzcard_uzcard" },
        ]);
        expect(await attempts(placed)).toMatchObject([
          { state: "performed", counts: true, amount: String(TOTAL), charged: String(TOTAL) },
        ]);
        const [payment] = await payments(placed);
        expect(payment).toMatchObject({ status: "success", charged: TOTAL, refunded: 0 });
        expect((await gateway.control.cards())[0]).toMatchObject({ status: "deleted" });

        const written = JSON.stringify([
          await sql("select * from ledger_journal"),
          await attempts(placed),
          await sql("select * from payment_session"),
          await sql("select * from payment"),
          logged,
        ]);
        expect(logged.join()).toContain("ERROR_WRONG_OTP");
        for (const secret of [
          payment?.card,
          OTP,
          WRONG,
          SECRET,
          "8600533364098829",
          "998901234567",
          payment?.id.replaceAll("-", ""),
        ]) {
          expect(typeof secret).toBe("string");
          // The buyer's own address of the order holds a phone; the ledger does not.
          expect([secret, written.includes(String(secret))]).toEqual([secret, false]);
        }
      });

      it("needs no code where the gateway wants none", async () => {
        await gateway.control.habits({ otp_required: false });
        const placed = await order();
        await untilCode(placed);
        await settled();
        expect(await status(placed)).toBe("paid");
      });

      it("twenty clicks are one: one form, one hold, one debit", async () => {
        const placed = await order();
        const twenty = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 6 }, work));
        const forms = await twenty(() => act(placed, "begin"));
        const url = forms.map(({ form_url }) => form_url).find(Boolean) ?? "";
        expect(new Set(forms.flatMap(({ form_url }) => form_url ?? [])).size).toBe(1);
        await gateway.control.bind(url, "uzcard");
        await twenty(() => act(placed, "bound"));
        await until(placed, ({ step }) => step === "otp");
        expect(await payments(placed)).toHaveLength(1);
        await twenty(() => act(placed, "otp", OTP));
        await settled();
        expect(await payments(placed)).toMatchObject([{ status: "success", charged: TOTAL }]);
        expect(await captures(placed)).toHaveLength(1);
        expect(await attempts(placed)).toHaveLength(1);
      });

      it("writes nothing about hints that name no open form", async () => {
        const lines = async () =>
          (await sql("select count(*)::int as n from ledger_journal"))[0]?.n;
        const placed = await order();
        const before = await lines();
        const hint = (invoice: string) =>
          api.post(`/hooks/uzcard/bound/${encodeURIComponent(invoice)}`, {});
        for (const invoice of ["1-unknown", "1-0123456789abcdef", "x".repeat(500)]) {
          expect((await hint(invoice)).status).toBe(200);
        }
        await pause(500);
        expect(await lines()).toBe(before);
        await act(placed, "begin");
        const begun = await lines();
        await hint(String((await attempts(placed))[0]?.transaction_id));
        await pause(500);
        expect(await lines()).toBeGreaterThan(Number(begun));
      });

      it("keeps other people's orders shut, and wrong bodies out", async () => {
        const placed = await order();
        for (const body of [
          {},
          { action: "steal" },
          { action: "otp" },
          { action: "otp", code: "abc" },
          { action: "begin", amount: 1 },
        ]) {
          expect((await ask(placed.id, body)).status).toBe(400);
        }
        expect((await ask("order_01NOBODY", { action: "begin" })).status).toBe(404);
        expect(await attempts(placed)).toEqual([]);
        const many = await Promise.all(
          Array.from({ length: 25 }, () => ask(placed.id, { action: "resend" })),
        );
        expect(many.some(({ status }) => status === 429)).toBe(true);
      });
    });

    describe("what the card or the buyer does", () => {
      it.each([
        ["humo", "card_not_allowed"],
        ["declined", "card_declined"],
        ["no_money", "insufficient_funds"],
      ])("a %s card ends in %s, is forgotten, and another pays", async (card, error) => {
        const placed = await order();
        await untilCode(placed, card);
        if (card !== "humo") {
          await act(placed, "otp", OTP);
        }
        expect(await until(placed, ({ step }) => step !== "processing")).toEqual({
          step: "failed",
          error,
        });
        expect((await gateway.control.cards())[0]).toMatchObject({ status: "deleted" });
        expect(await status(placed)).toBe("awaiting");
        await pays(placed);
        expect(await status(placed)).toBe("paid");
      });

      it("cannot begin where the region does not offer cards", async () => {
        const placed = await order();
        const offer = (payment_providers: string[]) =>
          admin("post", `/admin/regions/${shop.region_id}`, { payment_providers });
        await offer(["pp_payme_payme", "pp_system_default"]);
        const refused = await ask(placed.id, { action: "begin" });
        await offer(["pp_payme_payme", "pp_uzcard_uzcard", "pp_system_default"]);
        expect(refused.status).toBe(400);
        expect(refused.data.message).toContain("its region does not offer it");
        expect(await attempts(placed)).toEqual([]);
        await pays(placed);
        expect(await status(placed)).toBe("paid");
      });

      it("three wrong codes cancel the draft at the gateway", async () => {
        const placed = await order();
        await untilCode(placed);
        await act(placed, "otp", "000001");
        await act(placed, "otp", "000002");
        expect(await act(placed, "otp", "000003")).toEqual({ step: "failed", error: "wrong_otp" });
        expect(await payments(placed)).toMatchObject([{ status: "error" }]);
        expect((await attempts(placed)).at(-1)).toMatchObject({ state: "cancelled", reason: 3 });
      });

      it("a new code is a new draft: after a minute, three times", async () => {
        const placed = await order();
        await untilCode(placed);
        const soon = await act(placed, "resend");
        expect(soon).toMatchObject({ step: "otp", error: "too_soon", resends_left: 3 });
        expect(soon.resend_after_s).toBeGreaterThan(50);
        for (const left of [2, 1, 0]) {
          await age(placed, { sent_at: Date.now() - 61_000 });
          expect(await act(placed, "resend")).toMatchObject({ step: "otp", resends_left: left });
        }
        await age(placed, { sent_at: Date.now() - 61_000 });
        expect(await act(placed, "resend")).toMatchObject({ error: "too_many_codes" });
        const statuses = (await payments(placed)).map(({ status }) => status).sort();
        expect(statuses).toEqual(["draft", "error", "error", "error"]);
        await act(placed, "otp", OTP);
        await settled();
        expect(await status(placed)).toBe("paid");
        expect(await captures(placed)).toHaveLength(1);
      });

      it("a buyer who gives up frees the order at once, one who leaves in time", async () => {
        const [given, left, at_code] = [await order(), await order(), await order()];
        await untilCode(given);
        expect(await act(given, "abandon")).toEqual({ step: "begin" });
        expect(await payments(given)).toMatchObject([{ status: "error" }]);

        await act(left, "begin");
        await age(left, { form_expires_at: Date.now() - 1 });
        await untilCode(at_code);
        await age(at_code, { sent_at: Date.now() - 11 * 60_000 });
        await followUzcardPayments(container);
        await until(left, ({ step }) => step === "begin");
        await until(at_code, ({ step }) => step === "begin");
        for (const placed of [given, left, at_code]) {
          expect((await attempts(placed)).at(-1)).toMatchObject({ state: "cancelled" });
          expect(await status(placed)).toBe("awaiting");
        }
        expect(await payments(at_code)).toMatchObject([{ status: "error" }]);
      });

      it("a hold of an order that was paid elsewhere goes back by itself", async () => {
        const placed = await order();
        await untilCode(placed);
        const id = transactionId();
        await payme.create(id, placed, TOTAL);
        await payme.perform(id);
        await settled();
        expect((await act(placed, "otp", OTP)).step).toBe("paid");
        await settled();
        expect(await payments(placed)).toMatchObject([{ charged: 0, status: "error" }]);
        expect(await captures(placed)).toEqual([
          { amount: 150_000, provider_id: "pp_payme_payme" },
        ]);
      });
    });

    describe("answers that never came", () => {
      it("a confirmation: asked for, never repeated, paid once", async () => {
        const placed = await order();
        await untilCode(placed);
        await gateway.control.habits({ api: "lost" });
        expect((await act(placed, "otp", OTP)).step).toBe("processing");
        await gateway.control.habits();
        expect((await act(placed, "otp", OTP)).step).toBe("processing");
        await followUzcardPayments(container);
        await settled();
        expect(await status(placed)).toBe("paid");
        expect(await payments(placed)).toMatchObject([{ status: "success", charged: TOTAL }]);
        expect(await captures(placed)).toHaveLength(1);
      });

      it("a draft: found in the register, and no second one made", async () => {
        const placed = await order();
        const { form_url } = await act(placed, "begin");
        await gateway.control.bind(form_url ?? "", "refused").catch(() => undefined);
        await act(placed, "abandon");
        const again = await act(placed, "begin");
        await age(placed, { step: "form" });
        await gateway.control.habits({ api: "works", callback_delay_ms: 60_000 });
        await gateway.control.bind(again.form_url ?? "", "uzcard");
        await gateway.control.habits({ api: "lost" });
        expect((await act(placed, "bound")).step).toBe("processing");
        await gateway.control.habits();
        expect(await payments(placed)).toHaveLength(1);
        await followUzcardPayments(container);
        expect(await until(placed, ({ step }) => step === "otp")).toMatchObject({ tries_left: 3 });
        expect(await payments(placed)).toHaveLength(1);
        await act(placed, "otp", OTP);
        await settled();
        expect(await captures(placed)).toHaveLength(1);
      });

      it("a charge: ERROR_DEBIT_UNKNOWN, progress, progress, success is one capture", async () => {
        await gateway.control.habits({ debit_unknown: true });
        const placed = await order();
        await pays(placed);
        expect(await status(placed)).toBe("paid");
        expect(await captures(placed)).toHaveLength(1);
        const [payment] = await payments(placed);
        const charges = payment?.calls.filter(({ what }) => what.endsWith("/charge"));
        expect(charges).toHaveLength(1);
      });

      it("a gateway that is down, or answers with a page, is said so", async () => {
        for (const api of ["html", "bad_gateway"]) {
          const placed = await order();
          await gateway.control.habits({ api });
          expect(await act(placed, "begin")).toEqual({
            step: "failed",
            error: "gateway_unavailable",
          });
          await gateway.control.habits();
          expect((await act(placed, "begin")).step).toBe("card_form");
        }
      });

      it("an expired token is renewed once, without the buyer noticing", async () => {
        const placed = await order();
        await gateway.control.habits({ unauthorized: 1 });
        expect((await act(placed, "begin")).step).toBe("card_form");
        await gateway.control.habits({ unauthorized: 2 });
        const other = await order();
        expect(await act(other, "begin")).toMatchObject({ error: "gateway_unavailable" });
      });
    });

    describe("a hold that staff charge", () => {
      it("in part: the rest is free again", async () => {
        const placed = await held();
        expect(await look(placed)).toMatchObject({ step: "processing", held: true });
        expect(await paymentFor(placed)).toMatchObject({ status: "processing", held: true });
        const payment = await paymentOf(placed);
        const much = await admin("post", `/admin/payments/${payment}/capture`, { amount: 260_000 });
        expect(much.status).toBeGreaterThanOrEqual(400);
        const { status: http } = await admin("post", `/admin/payments/${payment}/capture`, {
          amount: 90_000,
        });
        expect(http).toBe(200);
        await settled();
        expect(await payments(placed)).toMatchObject([
          { status: "success", amount: TOTAL, charged: 9_000_000 },
        ]);
        expect(await captures(placed)).toMatchObject([{ amount: 90_000 }]);
        expect((await attempts(placed)).at(-1)).toMatchObject({ charged: "9000000" });
      });

      it("or release with the order", async () => {
        const placed = await held();
        const { status: http } = await admin("post", `/admin/orders/${placed.id}/cancel`);
        expect(http).toBe(200);
        await settled();
        expect(await payments(placed)).toMatchObject([{ status: "revert", charged: 0 }]);
        expect((await attempts(placed)).at(-1)).toMatchObject({ state: "cancelled" });
        expect((await gateway.control.cards())[0]).toMatchObject({ status: "deleted" });
      });

      it("is given back before it lapses; one that has lapsed is noticed", async () => {
        const [late, lapsed] = [await held(), await held()];
        const expires = (placed: PlacedOrder, at: number) =>
          sql(
            `update ledger_attempt a set hold_expires_at = ? from ledger_payable p
             where p.id = a.payable_id and p.order_id = ?`,
            [at, placed.id],
          );
        await expires(late, Date.now() + 59 * 60_000);
        const { url } = gateway;
        await fetch(`${url}/multicard/control/payments/${await uuidOf(lapsed)}/expire`, {
          method: "POST",
        });
        await expires(lapsed, Date.now() - 1);
        await watchUzcardHolds(container);
        await settled();
        for (const placed of [late, lapsed]) {
          expect(await payments(placed)).toMatchObject([{ status: "revert", charged: 0 }]);
          expect((await attempts(placed)).at(-1)).toMatchObject({ state: "cancelled" });
        }
        expect(
          await sql("select cause, state from ledger_transfer where cause = 'hold_expiring'"),
        ).toEqual([{ cause: "hold_expiring", state: "done" }]);
      });
    });

    describe("money back", () => {
      const refund = async (placed: PlacedOrder, amount: number) =>
        admin("post", `/admin/payments/${await paymentOf(placed)}/refund`, { amount });

      it("all of it, once", async () => {
        const placed = await order();
        await pays(placed);
        expect((await refund(placed, 150_000)).status).toBe(200);
        await settled();
        expect(await payments(placed)).toMatchObject([{ status: "revert", refunded: TOTAL }]);
        expect(await status(placed)).toBe("refunded");
        expect((await attempts(placed)).at(-1)).toMatchObject({
          state: "refunded",
          refunded: String(TOTAL),
        });
        expect((await refund(placed, 150_000)).status).toBeGreaterThanOrEqual(400);
      });

      it("a part of it where the terminal may, and all that is left", async () => {
        const placed = await order();
        await pays(placed);
        await gateway.control.habits({ partial_refunds: false });
        const refused = await refund(placed, 50_000);
        expect(refused.status).toBe(400);
        expect(refused.data.message).toContain("ERROR_ACCESS_DENIED");
        expect(await payments(placed)).toMatchObject([{ status: "success", refunded: 0 }]);
        await gateway.control.habits();
        expect((await refund(placed, 50_000)).status).toBe(200);
        await settled();
        expect(await payments(placed)).toMatchObject([{ status: "success", refunded: 5_000_000 }]);
        expect((await refund(placed, 100_000)).status).toBe(200);
        await settled();
        expect(await payments(placed)).toMatchObject([{ status: "revert", refunded: TOTAL }]);
        expect(await status(placed)).toBe("refunded");
      });

      it("an answer that was lost moves the money once", async () => {
        const placed = await order();
        await pays(placed);
        await gateway.control.habits({ api: "lost" });
        await refund(placed, 150_000);
        await gateway.control.habits();
        await settled();
        const [payment] = await payments(placed);
        expect(payment).toMatchObject({ status: "revert", refunded: TOTAL });
        expect(payment?.calls.filter(({ what }) => what.startsWith("DELETE"))).toHaveLength(1);
        expect(await status(placed)).toBe("refunded");
      });

      it("a part whose answer was lost moves once, and is not asked for again while it may be on its way", async () => {
        const placed = await order();
        await pays(placed);
        await gateway.control.habits({ api: "lost", part_delay_ms: 4_000 });
        await refund(placed, 50_000);
        await gateway.control.habits();
        await settled();
        const [payment] = await payments(placed);
        expect(payment).toMatchObject({ status: "success", refunded: 5_000_000 });
        expect(payment?.calls.filter(({ what }) => what.endsWith("/partial"))).toHaveLength(1);
        expect((await attempts(placed))[0]).toMatchObject({ refunded: "5000000" });
      });
    });

    describe("by a sale on the gateway's page", () => {
      beforeEach(() => {
        Object.assign(uzcard.settings, { mode: "sale" });
      });

      const sold = async () => {
        const placed = await order();
        const { step, form_url } = await act(placed, "begin");
        expect([step, form_url]).toEqual(["card_form", expect.stringContaining("/invoice/")]);
        return { placed, form_url: form_url ?? "" };
      };

      it("is taken by the success callback, three times the same", async () => {
        await gateway.control.habits({ repeat: 3 });
        const { placed, form_url } = await sold();
        await gateway.control.pay(form_url, "uzcard");
        await settled();
        const [payment] = await payments(placed);
        const answers = payment?.calls.filter(({ what }) => what === "success callback");
        expect(answers?.map(({ answer }) => answer)).toEqual(
          Array.from({ length: 3 }, () => '200 {"success":true}'),
        );
        expect(await captures(placed)).toHaveLength(1);
        expect(await look(placed)).toEqual({ step: "paid" });
      });

      it("another sum, uuid, store or signature is not taken, and nothing is written", async () => {
        const { placed } = await sold();
        const uuid = await uuidOf(placed);
        const callback = async (changes: object, sign?: "sha1" | "wrong") => {
          const { text } = await gateway.control.callback(uuid, { kind: "success", changes, sign });
          return JSON.parse(text).success;
        };
        expect(await callback({ amount: TOTAL - 1 })).toBe(false);
        expect(await callback({ uuid: "00000000-0000-0000-0000-000000000000" })).toBe(false);
        expect(await callback({ store_id: 7 })).toBe(false);
        expect(await callback({ invoice_id: "1-unknown" })).toBe(false);
        expect(await callback({}, "sha1")).toBe(false);
        expect(await callback({}, "wrong")).toBe(false);
        const text = `{"store_id":6,"amount":1.5e7,"invoice_id":"x","uuid":"y","sign":"${createHash(
          "md5",
        )
          .update(`6x15000000${SECRET}`)
          .digest("hex")}"}`;
        const exact = await fetch(`${uzcard.options.callbackBaseUrl}/hooks/uzcard/callback`, {
          method: "POST",
          body: text,
        });
        expect(await exact.json()).toMatchObject({ success: false });
        const broken = await fetch(`${uzcard.options.callbackBaseUrl}/hooks/uzcard/callback`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: "{",
        });
        expect([broken.status, (await broken.json()).success]).toEqual([200, false]);
        expect((await attempts(placed)).at(-1)).toMatchObject({ state: "created" });
        const status_md5 = await gateway.control.callback(uuid, {
          kind: "status",
          sign: "md5",
          changes: { status: "success" },
        });
        expect(status_md5.status).toBe(403);
        expect((await attempts(placed)).at(-1)).toMatchObject({ state: "created" });
      });

      it("money for an order that was cancelled or paid goes straight back", async () => {
        const { placed, form_url } = await sold();
        await cancelOrderWorkflow(container).run({ input: { order_id: placed.id } });
        await gateway.control.pay(form_url, "uzcard");
        expect(await payments(placed)).toMatchObject([{ status: "revert", refunded: TOTAL }]);
        expect(await captures(placed)).toEqual([]);

        const second = await sold();
        const id = transactionId();
        await payme.create(id, second.placed, TOTAL);
        await payme.perform(id);
        await gateway.control.pay(second.form_url, "uzcard");
        await settled();
        expect(await payments(second.placed)).toMatchObject([{ status: "revert" }]);
        expect(await captures(second.placed)).toHaveLength(1);
      });

      it("a page that is left is closed at the gateway", async () => {
        const { placed } = await sold();
        expect(await act(placed, "abandon")).toEqual({ step: "begin" });
        expect(await payments(placed)).toMatchObject([{ status: "error" }]);
        const later = await sold();
        await age(later.placed, { form_expires_at: Date.now() - 1 });
        await followUzcardPayments(container);
        await until(later.placed, ({ step }) => step === "begin");
        expect(await payments(later.placed)).toMatchObject([{ status: "error" }]);
      });

      it("money that arrives after all on a payment that was over is kept and goes back", async () => {
        const { placed } = await sold();
        const uuid = await uuidOf(placed);
        await act(placed, "abandon");
        const webhook = async (changes: object) =>
          (await gateway.control.callback(uuid, { kind: "status", changes })).status;
        // Nothing was paid: whatever a webhook says, the gateway's own word counts.
        for (const status of ["success", "hold"]) {
          expect(await webhook({ status })).toBe(200);
        }
        expect(await attempts(placed)).toHaveLength(1);
        await fetch(`${gateway.url}/multicard/control/payments/${uuid}/take-late`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ amount: TOTAL - 100 }),
        });
        for (let i = 0; i < 2; i++) {
          expect(await webhook({ status: "success" })).toBe(200);
        }
        const [, late, ...more] = await attempts(placed);
        expect(more).toEqual([]);
        expect(late).toMatchObject({ refund_due: "amount_changed" });
        expect(
          await sql("select kind, cause from ledger_transfer where attempt_id = ?", [
            String(late?.id),
          ]),
        ).toEqual([{ kind: "refund", cause: "amount_changed" }]);
        await settled();
        expect(await payments(placed)).toMatchObject([{ status: "revert" }]);
        expect((await attempts(placed)).map(({ state }) => state)).toEqual([
          "cancelled",
          "refunded",
        ]);
      });
    });

    describe("receipts", () => {
      beforeEach(() =>
        container.resolve<FiscalKeeper>(FISCAL_MODULE).saveCodes([
          {
            variant_id: shop.variant_id,
            mxik: "00902001001000001",
            package_code: "1209885",
            units: null,
            vat_percent: 12,
            is_marked: false,
            barcode: null,
            seller_tin: "123456789",
            seller_pinfl: null,
          },
        ]),
      );

      const receiptOf = async (placed: Pick<PlacedOrder, "id">) => {
        const { data } = await api.get(`/store/orders/${placed.id}/payment`, storeHeaders(shop));
        return data.payment.receipt_url;
      };
      const complaints = async (placed: Pick<PlacedOrder, "id">) =>
        (await payments(placed)).flatMap(({ calls }) =>
          calls.flatMap(({ complaint }) => complaint ?? []),
        );

      it("the lines go along with the charge, and the link comes back", async () => {
        const placed = await placeOrder(api, shop, {
          ...{ quantity: 2, provider_id: "pp_uzcard_uzcard" },
        });
        await pays(placed);
        expect((await payments(placed))[0]?.ofd).toEqual([
          {
            ...{ qty: 2, price: TOTAL, total: 2 * TOTAL, vat: 3_214_286, tin: "123456789" },
            ...{ mxik: "00902001001000001", package_code: "1209885", name: "Choy, 100 g" },
          },
        ]);
        expect(await complaints(placed)).toEqual([]);
        expect(await receiptOf(placed)).toMatch(/^https:\/\/ofd\.soliq\.uz\/epi\?t=/);
        await admin("post", `/admin/payments/${await paymentOf(placed)}/refund`, {
          amount: 300_000,
        });
        await settled();
        expect((await attempts(placed))[0]?.fiscal_cancel).toMatchObject({
          qr_code_url: expect.stringContaining("ofd.soliq.uz"),
        });
      });

      it("that the shop's own cash register made are told, and no lines are sent", async () => {
        const before = protocolOf("uzcard");
        if (!before) throw new Error("uzcard is not installed");
        registerProtocol({ ...before, fiscalize: undefined, ownReceipts });
        uzcard.options.fiscal = "self";
        try {
          const placed = await order();
          await pays(placed);
          await settled();
          const [attempt] = await attempts(placed);
          const link = (number: number) =>
            `https://ofd.soliq.uz/epi?t=EP000000000025&r=${number}&c=20261121123510&s=800031554082`;
          const attach = (number: number, type: string) =>
            admin("post", `/admin/ledger/attempts/${String(attempt?.id)}/receipt`, {
              ...{ url: link(number), type },
            });
          expect(attempt?.fiscal_perform).toMatchObject({ status: "owed" });
          await attach(1, "perform");
          await settled();
          expect((await payments(placed))[0]).toMatchObject({
            ofd: null,
            tax: { qr_url: link(1) },
          });
          expect(await receiptOf(placed)).toBe(link(1));

          const amount = (await payments(placed))[0]?.charged ?? 0;
          await admin("post", `/admin/payments/${await paymentOf(placed)}/refund`, {
            amount: amount / 100,
          });
          await settled();
          expect((await attempts(placed))[0]?.fiscal_cancel).toMatchObject({ status: "owed" });
          await attach(2, "cancel");
          await settled();
          expect((await payments(placed))[0]).toMatchObject({
            refund_tax: { qr_url: link(2), is_refund: true },
          });
          expect((await attempts(placed))[0]?.fiscal_cancel).toMatchObject({ told: "done" });
        } finally {
          registerProtocol(before);
          uzcard.options.fiscal = "provider";
        }
      });

      it("the lines go along with a sale", async () => {
        Object.assign(uzcard.settings, { mode: "sale" });
        const placed = await order();
        const { form_url } = await act(placed, "begin");
        await gateway.control.pay(form_url ?? "", "uzcard");
        await settled();
        expect((await payments(placed))[0]?.ofd).toMatchObject([{ qty: 1, total: TOTAL }]);
        expect(await complaints(placed)).toEqual([]);
        expect(await receiptOf(placed)).toMatch(/^https:\/\/ofd\.soliq\.uz\/epi\?t=/);
      });
    });

    describe("for staff", () => {
      it("reads the register of a day", async () => {
        const placed = await order();
        await pays(placed);
        const [attempt] = await attempts(placed);
        const ledger = container.resolve<PaymentLedger>(PAYMENT_LEDGER_MODULE);
        const period = { from: Date.now() - HOUR, to: Date.now() + HOUR };
        const records = await protocolOf("uzcard")?.records?.({
          container,
          ...period,
          attempts: await ledger.statement({ provider: "uzcard", ...period }),
        });
        expect(records?.filter((one) => one.transaction_id === attempt?.transaction_id)).toEqual([
          {
            transaction_id: attempt?.transaction_id,
            reference: await uuidOf(placed),
            amount: BigInt(TOTAL),
            refunded: 0n,
            state: "paid",
            at: expect.any(Number),
          },
        ]);
        expect(records?.every(({ state }) => state !== "open")).toBe(true);
      });

      it("tests itself and shows its settings without a secret", async () => {
        const protocol = protocolOf("uzcard");
        const backend_url = uzcard.options.callbackBaseUrl;
        expect(await protocol?.selfTest({ container, backend_url })).toEqual([
          { code: "application", ok: true, detail: "6" },
          { code: "callback_refused", ok: true, detail: null },
          { code: "webhook_refused", ok: true, detail: null },
        ]);
        const lost = await protocol?.selfTest({ container, backend_url: "http://localhost:1" });
        expect(lost?.map(({ ok }) => ok)).toEqual([true, false, false]);
        expect(JSON.stringify(protocol?.settings())).not.toContain(SECRET);
      });

      it("believes no status that the gateway does not bear out, and waits for its answer", async () => {
        const [paid, blocked] = [await order(), await held()];
        Object.assign(uzcard.settings, { capture: "automatic" });
        await pays(paid);
        for (const placed of [paid, blocked]) {
          const before = await attempts(placed);
          for (const status of ["revert", "error", "success", "draft"]) {
            const what = { kind: "status", changes: { status } } as const;
            expect((await gateway.control.callback(await uuidOf(placed), what)).status).toBe(200);
          }
          expect((await attempts(placed)).map(({ state, counts }) => [state, counts])).toEqual(
            before.map(({ state, counts }) => [state, counts]),
          );
        }
        await gateway.control.habits({ api: "bad_gateway" });
        const what = { kind: "status", changes: { status: "revert" } } as const;
        expect((await gateway.control.callback(await uuidOf(paid), what)).status).toBe(500);
        await gateway.control.habits();
        expect(await status(paid)).toBe("paid");
      });

      it("mirrors a refund made in the gateway's own cabinet", async () => {
        const placed = await order();
        await pays(placed);
        await fetch(`${gateway.url}/multicard/control/payments/${await uuidOf(placed)}/refund`, {
          method: "POST",
        });
        for (let tries = 0; tries < 50 && (await status(placed)) !== "refunded"; tries++) {
          await pause(100);
        }
        await settled();
        expect(await status(placed)).toBe("refunded");
        expect(STORE).toBe(uzcard.options.storeId);
      });
    });
  },
});
