import { PAYMENT_LEDGER_MODULE, type PaymentLedger } from "@medusa-uz/payment-ledger";
import { settleDue } from "@medusa-uz/payment-ledger/settlement/settle";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows";
import { placeOrder, storeHeaders } from "./orders";
import { openShop, type Shop } from "./shop";

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
        .then(({ status, data }) => ({ status, ...data }));

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

    it("tells a guest who holds the order's id how to pay", async () => {
      const order = await placeOrder(api, shop);
      const { status, payment } = await read(order.id);
      expect(status).toBe(200);
      expect(payment).toMatchObject({
        status: "awaiting",
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

    it("answers bad input in plain words", async () => {
      const order = await placeOrder(api, shop);
      expect((await read(order.id, {}, "de")).status).toBe(400);
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
