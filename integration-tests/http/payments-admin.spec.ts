import { PAYMENT_LEDGER_MODULE, type PaymentLedger } from "@medusa-uz/payment-ledger";
import { reconcileLastDays } from "@medusa-uz/payment-ledger/jobs/reconcile-payments";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { AxiosResponse } from "axios";
import { Workbook } from "exceljs";
import { debit, openFakeGateway, type FakeGateway } from "./fake-gateway";
import { placeOrder, type PlacedOrder } from "./orders";
import { PaymeCalls, PAYME_KEY, transactionId } from "./payme-calls";
import { openShop, type Shop } from "./shop";
import { staffHeaders } from "./staff";

jest.setTimeout(5 * 60_000);

const TOTAL = 15_000_000;
const HOUR = 3_600_000;
const today = () => new Date(Date.now() + 5 * HOUR).toISOString().slice(0, 10);

type Item = {
  id: string;
  kind: string;
  actions: string[];
  error: string | null;
  [key: string]: unknown;
};

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const payme = new PaymeCalls(api);
    let container: MedusaContainer;
    let shop: Shop;
    let gateway: FakeGateway;
    let staff: { headers: Record<string, string> };

    beforeEach(async () => {
      container = getContainer();
      shop = await openShop(container);
      gateway = openFakeGateway();
      staff = await staffHeaders(container);
    });

    const ledger = () => container.resolve<PaymentLedger>(PAYMENT_LEDGER_MODULE);
    const order = () => placeOrder(api, shop);
    const ask = (method: "get" | "post", path: string, data?: object): Promise<AxiosResponse> =>
      api.request({
        method,
        url: `/admin/ledger/${path}`,
        data,
        headers: staff.headers,
        validateStatus: () => true,
      });
    const sql = async (text: string, ...bindings: (string | number)[]) => {
      const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      return (await connection.raw<{ rows: Record<string, unknown>[] }>(text, bindings)).rows;
    };

    const items = async (kind?: string): Promise<Item[]> =>
      (await ask("get", `attention?limit=100${kind ? `&kind=${kind}` : ""}`)).data.items;
    const act = (item: Pick<Item, "id">, action: string, more: object = {}) =>
      ask("post", `attention/${item.id}`, { action, ...more });
    const stateOf = async (attempt_id: string) => (await ledger().attempt(attempt_id))?.state;
    const staffLines = () =>
      sql(
        `select method, request from ledger_journal where method like '%by staff' or method like '%asked' order by id`,
      );

    async function paidByPayme(placed: PlacedOrder): Promise<string> {
      const id = transactionId();
      await payme.create(id, placed, TOTAL);
      expect((await payme.perform(id)).result?.state).toBe(2);
      return id;
    }

    /** The buyer has paid twice: by Payme, which counts, and by the gateway, which does not. */
    async function paidTwice(): Promise<{ attempt_id: string; item: Item }> {
      const placed = await order();
      await paidByPayme(placed);
      const attempt_id = await debit(ledger(), {
        display_id: placed.display_id,
        transaction_id: `twice-${placed.id}`,
        amount: BigInt(TOTAL),
      });
      const [item] = await items("due_back");
      expect(item).toMatchObject({
        id: `due_back:${attempt_id}`,
        order_id: placed.id,
        display_id: placed.display_id,
        provider: "fake",
        amount: String(TOTAL),
        what: "already_paid",
        actions: ["send_back", "mark_returned"],
        transfer: null,
      });
      return { attempt_id, item };
    }

    it("is shut to strangers", async () => {
      const routes: ["get" | "post", string][] = [
        ["get", "payments"],
        ["get", "payments/payatt_1"],
        ["get", "totals"],
        ["get", "attention"],
        ["post", "attention/due_back:1"],
        ["get", "reconciliations"],
        ["post", "reconciliations"],
        ["get", "differences"],
        ["get", "differences/export"],
        ["post", "differences/1"],
        ["get", "providers"],
        ["post", "providers/payme/self-test"],
      ];
      for (const [method, path] of routes) {
        const url = `/admin/ledger/${path}`;
        const { status } = await api.request({ method, url, validateStatus: () => true });
        expect([method, path, status]).toEqual([method, path, 401]);
      }
    });

    it("refuses what makes no sense", async () => {
      const cases: ["get" | "post", string, object | undefined, number][] = [
        ["get", "attention?kind=everything", undefined, 400],
        ["get", "attention?limit=101", undefined, 400],
        ["post", "attention/due_back:payatt_1", { action: "steal" }, 400],
        ["post", "attention/due_back:payatt_1", { action: "send_back", amount: 1 }, 400],
        ["post", "attention/due_back:payatt_1", { action: "mark_returned" }, 400],
        ["post", "attention/nothing:1", { action: "retry" }, 404],
        ["post", "reconciliations", {}, 400],
        ["post", "reconciliations", { day: "21.11.2026" }, 400],
        ["post", "reconciliations", { day: "2026-02-30" }, 400],
        ["post", "reconciliations", { day: "2999-01-01" }, 400],
        ["post", "reconciliations", { day: "2026-11-20", provider: "nobody" }, 400],
        ["get", "reconciliations?day=yesterday", undefined, 400],
        ["get", "differences?status=odd", undefined, 400],
        ["get", "differences?kind=odd", undefined, 400],
        ["get", "differences/export?lang=de", undefined, 400],
        ["post", "differences/1", {}, 400],
        ["post", "differences/1", { note: " " }, 400],
        ["post", "differences/1", { note: "seen" }, 404],
        ["post", "differences/x", { note: "seen" }, 404],
        ["get", "totals?from=2026-11-21&to=2026-11-20", undefined, 400],
        ["get", "totals?from=2020-01-01&to=2026-11-20", undefined, 400],
        ["get", "payments?state=odd", undefined, 400],
        ["get", "payments/payatt_none", undefined, 404],
        ["post", "providers/nobody/self-test", {}, 404],
      ];
      for (const [method, path, body, status] of cases) {
        const answer = await ask(method, path, body);
        expect([method, path, body, answer.status]).toEqual([method, path, body, status]);
      }
    });

    describe("money that is due back", () => {
      it("is sent back once, however often and by how many it is asked", async () => {
        const { attempt_id, item } = await paidTwice();
        const answers = await Promise.all(
          Array.from({ length: 5 }, () => act(item, "send_back", { note: "double debit" })),
        );
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
        expect(gateway.sent).toEqual([{ kind: "refund", amount: BigInt(TOTAL) }]);
        expect(await stateOf(attempt_id)).toBe("refunded");
        expect(await items("due_back")).toEqual([]);
        expect((await act(item, "send_back")).data).toEqual({ item: null });
        const [{ request }] = await staffLines();
        expect(request).toMatchObject({
          note: "double debit",
          cause: "already_paid",
          requested_by: expect.stringMatching(/^user_/),
        });
      });

      it("is tried again when the provider refused, or written down as returned by hand", async () => {
        const { attempt_id, item } = await paidTwice();
        gateway.outcome = async () => ({ outcome: "refused", why: "the card is blocked" });
        const refused = await act(item, "send_back");
        expect(refused.data.item).toMatchObject({
          error: "the card is blocked",
          actions: ["retry", "mark_returned"],
          transfer: { state: "failed", kind: "refund" },
        });
        expect((await act(item, "retry")).data.item).toMatchObject({
          actions: ["retry", "mark_returned"],
        });
        expect(gateway.sent).toHaveLength(2);

        expect((await act(item, "charge")).status).toBe(400);
        expect((await act(item, "mark_returned")).status).toBe(400);
        const note = "handed over in cash, receipt 12";
        const [first, second] = await Promise.all([
          act(item, "mark_returned", { note }),
          act(item, "mark_returned", { note: "me too" }),
        ]);
        expect([first.data, second.data]).toEqual([{ item: null }, { item: null }]);
        const attempt = await ledger().attempt(attempt_id);
        expect(attempt).toMatchObject({ state: "refunded", refund_due: null });
        expect(attempt?.refunded).toBe(BigInt(TOTAL));
        const written = (await staffLines()).filter(
          ({ method }) => method === "mark_returned by staff",
        );
        expect(written).toContainEqual({
          method: "mark_returned by staff",
          request: { note, requested_by: expect.stringMatching(/^user_/) },
        });
      });
    });

    describe("blocked money that lapses within a day", () => {
      async function held() {
        const placed = await order();
        const attempt_id = await debit(ledger(), {
          display_id: placed.display_id,
          transaction_id: `held-${placed.id}`,
          amount: BigInt(TOTAL),
          hold_until: Date.now() + 5 * HOUR,
        });
        const [item] = await items("hold_lapsing");
        expect(item).toMatchObject({
          id: `hold_lapsing:${attempt_id}`,
          actions: ["charge", "release"],
          amount: String(TOTAL),
        });
        return { attempt_id, item };
      }

      it("is charged", async () => {
        const { attempt_id, item } = await held();
        expect((await act(item, "charge")).data).toEqual({ item: null });
        expect(gateway.sent).toEqual([{ kind: "charge", amount: BigInt(TOTAL) }]);
        expect(await stateOf(attempt_id)).toBe("performed");
      });

      it("is released", async () => {
        const { attempt_id, item } = await held();
        expect((await act(item, "release")).data).toEqual({ item: null });
        expect(await stateOf(attempt_id)).toBe("cancelled");
      });

      it("is listed as held", async () => {
        const { attempt_id } = await held();
        const { data } = await ask("get", "payments?state=held");
        expect(data.payments).toMatchObject([{ id: attempt_id, state: "held", charged: "0" }]);
        const details = await ask("get", `payments/${attempt_id}`);
        expect(details.data).toMatchObject({
          payment: { id: attempt_id, provider: "fake" },
          transfers: [],
          journal: [{ method: "debit" }],
          settlement: [{ kind: "authorize" }],
        });
      });
    });

    it("tries a stuck settlement again at once, and writes down who asked", async () => {
      const placed = await order();
      // No payment provider of Medusa stands behind this gateway, so its hold cannot be entered in the order.
      await debit(ledger(), {
        display_id: placed.display_id,
        transaction_id: `stuck-${placed.id}`,
        amount: BigInt(TOTAL),
        hold_until: Date.now() + 48 * HOUR,
      });
      await sql(
        `update ledger_outbox set tries = 5, last_error = 'no provider', next_try_at = now() + interval '1 hour'`,
      );
      const [item] = await items("stuck");
      expect(item).toMatchObject({ what: "authorize", actions: ["retry"], order_id: placed.id });
      expect((await act(item, "retry")).status).toBe(200);
      const tries = async () => Number((await sql("select tries from ledger_outbox"))[0].tries);
      for (let looks = 0; looks < 100 && (await tries()) === 5; looks++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(await tries()).toBeGreaterThan(5);
      expect(await staffLines()).toContainEqual({
        method: "retry by staff",
        request: expect.objectContaining({ requested_by: expect.stringMatching(/^user_/) }),
      });
    });

    it("shows a reversal that a provider reported until staff say what it was", async () => {
      const placed = await order();
      const transaction_id = `reversed-${placed.id}`;
      const attempt_id = await debit(ledger(), {
        display_id: placed.display_id,
        transaction_id,
        amount: BigInt(TOTAL),
        details: { reversal_reported: true },
      });
      const [item] = await items("reversal_reported");
      expect(item).toMatchObject({ attempt_id, actions: ["mark_returned", "dismiss"] });
      expect((await act(item, "dismiss")).status).toBe(400);
      expect((await act(item, "dismiss", { note: "the money is there" })).data).toEqual({
        item: null,
      });
      expect(await items("reversal_reported")).toEqual([]);
      expect(await stateOf(attempt_id)).toBe("performed");
    });

    it("counts without listing", async () => {
      await paidTwice();
      const { data } = await ask("get", "attention?limit=0");
      expect(data).toMatchObject({ items: [], count: 1 });
    });

    describe("reconciliation", () => {
      const reconcile = (provider: string) =>
        ask("post", "reconciliations", { day: today(), provider });
      const differences = async (query = "") =>
        (await ask("get", `differences?${query}`)).data.differences;

      it("agrees with what Payme was told, and finds what was changed behind its back", async () => {
        const placed = await order();
        const id = await paidByPayme(placed);
        const another = transactionId();
        await payme.create(another, await order(), TOTAL);
        const { result } = await payme.call("GetStatement", {
          from: Date.now() - HOUR,
          to: Date.now() + HOUR,
        });
        expect(result?.transactions).toHaveLength(2);

        const agreed = await reconcile("payme");
        expect(agreed.data.reconciliations).toMatchObject([
          {
            provider: "payme",
            day: today(),
            checked: 2,
            found: 0,
            error: null,
            ledger_amount: String(TOTAL),
            provider_amount: String(TOTAL),
          },
        ]);

        await sql(
          "update ledger_attempt set amount = 100, charged = 100 where transaction_id = ?",
          id,
        );
        await sql(
          "update ledger_attempt set state = 'performed', charged = amount where transaction_id = ?",
          another,
        );
        expect((await reconcile("payme")).data.reconciliations).toMatchObject([{ found: 2 }]);
        const found = await differences("status=open&provider=payme");
        expect(found).toHaveLength(2);
        expect(found).toContainEqual(
          expect.objectContaining({
            kind: "amount_differs",
            reference: id,
            order_id: placed.id,
            ledger: { state: "performed", amount: "100", refunded: "0" },
            provider_side: { state: "paid", amount: String(TOTAL), refunded: "0" },
          }),
        );
        expect(found).toContainEqual(
          expect.objectContaining({ kind: "state_differs", reference: another }),
        );
      });

      it("finds money that only the provider knows of; staff resolve it, and it stays resolved", async () => {
        gateway.records = async () => [
          {
            transaction_id: null,
            reference: "900001",
            amount: 700_000n,
            refunded: 0n,
            state: "paid",
            at: Date.now(),
          },
        ];
        await reconcile("fake");
        const [found] = await differences();
        expect(found).toMatchObject({ kind: "missing_in_ledger", reference: "900001" });
        const [item] = await items("difference");
        expect(item).toMatchObject({
          id: `difference:${found.id}`,
          what: "missing_in_ledger",
          amount: "700000",
          actions: ["resolve"],
        });

        const resolved = await act(item, "resolve", { note: "paid at the counter" });
        expect(resolved.data).toEqual({ item: null });
        const again = await ask("post", `differences/${found.id}`, { note: "second" });
        expect(again.data).toEqual({ id: found.id, resolved: true });
        await reconcile("fake");
        expect(await differences()).toMatchObject([
          { status: "resolved", resolution: "staff", note: "paid at the counter" },
        ]);
        expect(await items("difference")).toEqual([]);
      });

      it("is written to Excel in the language of the screen", async () => {
        gateway.records = async () => [
          {
            transaction_id: "tx",
            reference: "900002",
            amount: 15_000_050n,
            refunded: 0n,
            state: "paid",
            at: Date.now(),
          },
        ];
        await reconcile("fake");
        const answer = await api.get("/admin/ledger/differences/export?lang=ru&status=open", {
          headers: staff.headers,
          responseType: "arraybuffer",
        });
        expect(answer.headers["content-type"]).toContain("spreadsheetml");
        const workbook = new Workbook();
        await workbook.xlsx.load(answer.data);
        const sheet = workbook.getWorksheet("Расхождения");
        expect(sheet?.rowCount).toBe(2);
        expect(sheet?.getRow(2).getCell(4).value).toBe("Нет в магазине");
        expect(sheet?.getRow(2).getCell(11).value).toBe(150_000.5);
      });

      it("says so when the provider cannot be asked, and compares the others all the same", async () => {
        gateway.records = () => Promise.reject(new Error("connect ECONNREFUSED"));
        const { data } = await ask("post", "reconciliations", { day: today() });
        const runs: { provider: string; error: string | null }[] = data.reconciliations;
        expect(runs.find(({ provider }) => provider === "fake")?.error).toBe(
          "connect ECONNREFUSED",
        );
        expect(runs.find(({ provider }) => provider === "payme")?.error).toBeNull();
        const listed = await ask("get", `reconciliations?day=${today()}&provider=fake`);
        expect(listed.data).toMatchObject({ count: 1, reconciliations: [{ found: 0 }] });
      });

      it("compares the last two days every night, once however many processes there are", async () => {
        const asked: number[] = [];
        gateway.records = async () => {
          asked.push(1);
          return [];
        };
        await reconcileLastDays(container, Date.now());
        await reconcileLastDays(container, Date.now());
        expect(asked).toHaveLength(2);
        const { data } = await ask("get", "reconciliations?provider=fake");
        const days = data.reconciliations.map(({ day }: { day: string }) => day);
        expect(days).toHaveLength(2);
        expect(days).not.toContain(today());
      });
    });

    it("sums the day by provider", async () => {
      await paidTwice();
      const { data } = await ask("get", `totals?from=${today()}`);
      expect(data.totals).toEqual(
        ["fake", "payme"].map((provider) => ({
          day: today(),
          provider,
          paid_count: 1,
          paid: String(TOTAL),
          refunded_count: 0,
          refunded: "0",
        })),
      );
    });

    describe("providers", () => {
      const configured = process.env.MEDUSA_BACKEND_URL;
      afterEach(() => {
        if (configured === undefined) {
          delete process.env.MEDUSA_BACKEND_URL;
        } else {
          process.env.MEDUSA_BACKEND_URL = configured;
        }
      });

      it("are shown with what is set and where they call, and never with a secret", async () => {
        const { data } = await ask("get", "providers");
        const text = JSON.stringify(data);
        expect(text).not.toContain(PAYME_KEY);
        const shown = data.providers.find(
          ({ provider }: { provider: string }) => provider === "payme",
        );
        expect(shown).toMatchObject({
          provider_id: "pp_payme_payme",
          callbacks: [{ name: "endpoint", url: expect.stringMatching(/^http.+\/hooks\/payme$/) }],
          can: { refund: false, reconcile: true },
        });
        expect(shown.settings).toContainEqual({
          name: "secretKey",
          value: null,
          secret: true,
          set: true,
        });
      });

      it("test themselves by calls that change nothing", async () => {
        process.env.MEDUSA_BACKEND_URL = api.defaults.baseURL;
        const { data } = await ask("post", "providers/payme/self-test");
        expect(data).toEqual({
          ok: true,
          steps: [
            { code: "wrong_key_refused", ok: true, detail: null },
            { code: "right_key_accepted", ok: true, detail: null },
          ],
        });
        expect(await sql("select id from ledger_attempt")).toEqual([]);
      });

      it("send their key nowhere while no address is configured", async () => {
        delete process.env.MEDUSA_BACKEND_URL;
        const { data } = await ask("post", "providers/payme/self-test");
        expect(data).toEqual({
          ok: false,
          steps: [{ code: "no_address", ok: false, detail: null }],
        });
      });

      it("may break in their self-test without breaking the screen", async () => {
        process.env.MEDUSA_BACKEND_URL = api.defaults.baseURL;
        const { status, data } = await ask("post", "providers/fake/self-test");
        expect(status).toBe(200);
        expect(data).toEqual({
          ok: false,
          steps: [{ code: "failed", ok: false, detail: "the gateway is on fire" }],
        });
      });
    });
  },
});
