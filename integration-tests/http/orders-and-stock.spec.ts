import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { AxiosError } from "axios";
import { addVariantOnSameStock } from "./shared-stock";
import { fillCart, placeOrder, storeHeaders } from "./orders";
import { openShop, type Shop } from "./shop";

jest.setTimeout(5 * 60_000);

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer;
    const headersOf = (shop: Shop) => storeHeaders(shop);

    beforeEach(() => {
      container = getContainer();
    });

    async function stock(shop: Shop) {
      const [level] = await container
        .resolve(Modules.INVENTORY)
        .listInventoryLevels({ inventory_item_id: shop.inventory_item_id });
      return {
        stocked: Number(level.stocked_quantity),
        reserved: Number(level.reserved_quantity),
      };
    }

    async function completeAll(shop: Shop, carts: string[]) {
      const answers = await Promise.all(
        carts.map((id) =>
          api
            .post(`/store/carts/${id}/complete`, {}, headersOf(shop))
            .catch((error: AxiosError) => error.response),
        ),
      );
      return answers.filter(({ data }) => data.type === "order").length;
    }

    it("sells 10 units to exactly 10 of 40 buyers who press the button at once", async () => {
      const shop = await openShop(container, { stock: 10 });
      const carts: string[] = [];
      for (let buyer = 0; buyer < 40; buyer++) {
        carts.push(await fillCart(api, shop));
      }
      expect(await completeAll(shop, carts)).toBe(10);
      expect(await stock(shop)).toEqual({ stocked: 10, reserved: 10 });
    });

    it("does not sell one unit twice to two lines that share an inventory item", async () => {
      const shop = await openShop(container, { stock: 10 });
      const second = await addVariantOnSameStock(container, shop);
      const cart = await fillCart(api, shop, {
        quantity: 6,
        more: [{ variant_id: second, quantity: 6 }],
      });
      expect(await completeAll(shop, [cart])).toBe(0);
      expect(await stock(shop)).toEqual({ stocked: 10, reserved: 0 });
    });

    it("holds that when such carts are completed at once", async () => {
      const shop = await openShop(container, { stock: 10 });
      const second = await addVariantOnSameStock(container, shop);
      const carts: string[] = [];
      for (let buyer = 0; buyer < 6; buyer++) {
        carts.push(
          await fillCart(api, shop, {
            quantity: 2,
            more: [{ variant_id: second, quantity: 2 }],
          }),
        );
      }
      const orders = await completeAll(shop, carts);
      const { reserved } = await stock(shop);
      expect(orders).toBeGreaterThan(0);
      expect(reserved).toBe(orders * 4);
      expect(reserved).toBeLessThanOrEqual(10);
    });

    it("gives one order to a buyer who presses the button twice", async () => {
      const shop = await openShop(container);
      const cart = await fillCart(api, shop);
      const complete = () => api.post(`/store/carts/${cart}/complete`, {}, headersOf(shop));
      const [first, second] = await Promise.all([complete(), complete()]);
      expect(first.data.order.id).toBe(second.data.order.id);
      expect((await stock(shop)).reserved).toBe(1);
    });

    it("waits for Payme without a payment, and is authorized at once for cash", async () => {
      const shop = await openShop(container);
      const online = await placeOrder(api, shop);
      const cash = await placeOrder(api, shop, { provider_id: "pp_system_default" });
      const statusOf = async (id: string) =>
        (await api.get(`/store/orders/${id}?fields=payment_status`, headersOf(shop))).data.order
          .payment_status;
      expect(await statusOf(online.id)).toBe("awaiting");
      expect(await statusOf(cash.id)).toBe("authorized");
    });
  },
});
