import { PAYMENT_LEDGER_MODULE, type PaymentLedger } from "@medusa-uz/payment-ledger";
import { settleDue } from "@medusa-uz/payment-ledger/settlement/settle";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows";
import type { AxiosResponse } from "axios";
import { placeOrder, storeHeaders } from "./orders";
import { openShop, type Shop } from "./shop";
import { staffHeaders } from "./staff";

jest.setTimeout(5 * 60_000);

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer;
    let shop: Shop;

    beforeEach(async () => {
      container = getContainer();
      shop = await openShop(container);
    });

    const ledger = () => container.resolve<PaymentLedger>(PAYMENT_LEDGER_MODULE);
    const read = async (id: string, more: Record<string, string> = {}, locale = "ru") =>
      api
        .get(`/store/orders/${id}/payment?locale=${locale}`, {
          headers: { ...storeHeaders(shop).headers, ...more },
          validateStatus: () => true,
        })
        .then(({ status, data }: AxiosResponse) => ({ status, ...data }));

    async function sql(text: string, ...bindings: string[]) {
      const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      return (await connection.raw(text, bindings)).rows;
    }

    async function timeIsOver(order_id: string) {
      await ledger().openPayable(order_id);
      await sql("update ledger_payable set expires_at = 1 where order_id = ?", order_id);
      const expired = await ledger().expireUnpaid();
      await settleDue(container);
      return expired;
    }

    /** A provider's debit, without a provider. */
    async function debit(order_id: string, display_id: string) {
      await ledger().transact<string>({
        provider: "payme",
        method: "pay",
        request: {},
        transaction_id: `tx-${order_id}`,
        display_id,
        decide: (view) => ({
          answer: view.next_attempt_id,
          commands: [
            {
              type: "create",
              transaction_id: `tx-${order_id}`,
              amount: view.order?.total ?? 0n,
              provider_time: view.now,
              account: {},
              exclusive: true,
            },
            { type: "perform", attempt_id: view.next_attempt_id },
          ],
        }),
      });
    }

    async function pay(order_id: string, display_id: string) {
      await debit(order_id, display_id);
      await settleDue(container);
    }

    it("tells a guest who holds the order's id how to pay", async () => {
      const order = await placeOrder(api, shop);
      const { status, payment } = await read(order.id);
      expect(status).toBe(200);
      expect(payment).toMatchObject({
        status: "awaiting",
        held: false,
        amount: 150_000,
        currency_code: "uzs",
        paid_at: null,
        provider_id: "pp_payme_payme",
        receipt_url: null,
      });
      expect(payment.methods.map((m: { provider_id: string }) => m.provider_id).sort()).toEqual([
        "pp_payme_payme",
        "pp_system_default",
      ]);
      const minutes = (new Date(payment.expires_at).getTime() - Date.now()) / 60_000;
      expect(minutes).toBeGreaterThan(28);
      expect(minutes).toBeLessThanOrEqual(30);
    });

    it("sends the buyer to a link that names the order, the sum in tiyin and the way back", async () => {
      const order = await placeOrder(api, shop);
      const { payment } = await read(order.id);
      const url: string = payment.methods.find(
        (m: { provider_id: string }) => m.provider_id === "pp_payme_payme",
      ).url;
      const params = Buffer.from(url.slice(url.lastIndexOf("/") + 1), "base64").toString();
      expect(params).toContain(`ac.order_id=${order.display_id}`);
      expect(params).toContain("a=15000000");
      expect(params).toContain(`/ru/order/${order.id}`);
    });

    it("hides an account's order from everybody else", async () => {
      const order = await placeOrder(api, shop);
      const customers = container.resolve(Modules.CUSTOMER);
      const [owner] = await sql('select customer_id from "order" where id = ?', order.id);
      await customers.updateCustomers(owner.customer_id, { first_name: "Aziza" });
      await sql("update customer set has_account = true where id = ?", owner.customer_id);
      expect((await read(order.id)).status).toBe(404);
      expect((await read("order_nobody")).status).toBe(404);
    });

    it("speaks Uzbek to an unknown language, and refuses other providers", async () => {
      const order = await placeOrder(api, shop);
      const url = (await read(order.id, {}, "de")).payment.methods[0].url as string;
      const params = Buffer.from(url.slice(url.lastIndexOf("/") + 1), "base64").toString();
      expect(params).toContain(`/uz/order/${order.id}`);

      const wrong = await api.post(
        `/store/orders/${order.id}/payment`,
        { provider_id: "pp_payme_payme" },
        { ...storeHeaders(shop), validateStatus: () => true },
      );
      expect(wrong.status).toBe(400);
    });

    it("lets the buyer promise cash instead, once, and still pay online", async () => {
      const order = await placeOrder(api, shop);
      const promise = () =>
        api.post(
          `/store/orders/${order.id}/payment`,
          { provider_id: "pp_system_default" },
          storeHeaders(shop),
        );
      const [first] = await Promise.all([promise(), promise(), promise()]);
      expect(first.data.payment).toMatchObject({
        status: "awaiting",
        expires_at: null,
        provider_id: "pp_system_default",
      });
      const payments = await sql(
        `select p.id from payment p join order_payment_collection l
           on l.payment_collection_id = p.payment_collection_id where l.order_id = ?`,
        order.id,
      );
      expect(payments).toHaveLength(1);
      expect(await timeIsOver(order.id)).toBe(0);
      expect((await read(order.id)).payment.methods).toContainEqual({
        provider_id: "pp_payme_payme",
        url: expect.stringContaining("http"),
      });
    });

    it("gives an unpaid order up: cancelled, stock and promotion usage back", async () => {
      await createPromotionsWorkflow(container).run({
        input: {
          promotionsData: [
            {
              code: "NAVRUZ",
              type: "standard",
              status: "active",
              limit: 1,
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
      const order = await placeOrder(api, shop, { promo_codes: ["NAVRUZ"] });
      expect(order.total).toBe(135_000);
      const used = async () =>
        (await sql("select used from promotion where code = 'NAVRUZ'"))[0].used;
      expect(await used()).toBe(1);

      expect(await timeIsOver(order.id)).toBe(1);
      expect((await read(order.id)).payment).toMatchObject({ status: "cancelled", methods: [] });
      expect(await used()).toBe(0);
      const [level] = await container
        .resolve(Modules.INVENTORY)
        .listInventoryLevels({ inventory_item_id: shop.inventory_item_id });
      expect(Number(level.reserved_quantity)).toBe(0);

      // A second round finds nothing to give up, and gives nothing back twice.
      expect(await ledger().expireUnpaid()).toBe(0);
      await settleDue(container);
      expect(await used()).toBe(0);
    });

    it("decides a callback in one transaction of few statements", async () => {
      const order = await placeOrder(api, shop);
      await ledger().openPayable(order.id);
      const statements: { sql: string; __knexUid: string }[] = [];
      const note = (statement: { sql: string; __knexUid: string }) => statements.push(statement);
      const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      connection.on("query", note);
      await debit(order.id, String(order.display_id));
      connection.off("query", note);
      // Others use the pool meanwhile: the callback is the transaction that writes the journal.
      const journaled = statements.filter(({ sql: text }) => text.includes("into ledger_journal"));
      expect(journaled).toHaveLength(1);
      const own = statements
        .filter(({ __knexUid }) => __knexUid === journaled[0].__knexUid)
        .map(({ sql: text }) => text);
      const written = own.findIndex((text) => text.includes("into ledger_journal"));
      const cost = own.slice(own.lastIndexOf("begin", written), own.indexOf("commit", written) + 1);
      // begin, lock, look, the created attempt, then performed, paid, owed and journaled at once, commit
      expect(cost).toHaveLength(6);
    });

    it("lets staff cancel an unpaid order, and not a paid one", async () => {
      const staff = await staffHeaders(container);
      const cancel = (id: string) =>
        api.post(`/admin/orders/${id}/cancel`, {}, { ...staff, validateStatus: () => true });
      const unpaid = await placeOrder(api, shop);
      expect((await cancel(unpaid.id)).status).toBe(200);

      const paid = await placeOrder(api, shop);
      await pay(paid.id, String(paid.display_id));
      const refused = await cancel(paid.id);
      expect(refused.status).toBe(400);
      expect(refused.data.message).toContain("Give the money back there first");
      const [order] = await sql('select status from "order" where id = ?', paid.id);
      expect(order.status).toBe("pending");
    });

    it("tells staff the story of an order and lists payments", async () => {
      const staff = await staffHeaders(container);
      const paid = await placeOrder(api, shop);
      await pay(paid.id, String(paid.display_id));
      const { data } = await api.get(`/admin/ledger/orders/${paid.id}`, staff);
      expect(data.story).toMatchObject({
        status: "paid",
        total: "15000000",
        attempts: [{ transaction_id: `tx-${paid.id}`, amount: "15000000", state: "performed" }],
        journal: [{ method: "pay" }],
        settlement: [{ kind: "capture", last_error: null }],
      });
      const list = (query: string) =>
        api.get(`/admin/ledger/payments?${query}`, { ...staff, validateStatus: () => true });
      expect((await list(`q=${paid.display_id}&state=performed`)).data.count).toBe(1);
      expect((await list("state=created")).data.count).toBe(0);
      expect((await list("limit=1000")).status).toBe(400);
      const stranger = await api.get(`/admin/ledger/orders/${paid.id}`, {
        validateStatus: () => true,
      });
      expect(stranger.status).toBe(401);
    });

    it("keeps its journal append-only", async () => {
      await ledger().journal({
        provider: "payme",
        method: "CheckTransaction",
        request: {},
        answer: {},
        duration_ms: 1,
      });
      await expect(sql("update ledger_journal set method = 'x'")).rejects.toThrow("append-only");
      await expect(sql("delete from ledger_journal")).rejects.toThrow("append-only");
    });
  },
});
