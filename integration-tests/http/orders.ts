import type { AxiosInstance } from "axios";
import type { Shop } from "./shop";

export type PlacedOrder = { id: string; display_id: number; total: number };

type CartOptions = {
  quantity?: number;
  provider_id?: "pp_payme_payme" | "pp_click_click" | "pp_uzcard_uzcard" | "pp_system_default";
  promo_codes?: string[];
  /** Further lines of other variants. */
  more?: { variant_id: string; quantity: number }[];
};

/** A cart that only waits for `complete`, built over the store API as a storefront does. */
export async function fillCart(
  api: AxiosInstance,
  shop: Shop,
  { quantity = 1, provider_id = "pp_payme_payme", promo_codes, more = [] }: CartOptions = {},
): Promise<string> {
  const store = storeHeaders(shop);
  const address = {
    first_name: "Aziza",
    last_name: "Karimova",
    phone: "+998901234567",
    address_1: "Amir Temur 1",
    city: "Yunusobod tumani",
    province: "uz-tk",
    country_code: "uz",
  };
  const created = await api.post(
    "/store/carts",
    {
      region_id: shop.region_id,
      email: "buyer@example.uz",
      shipping_address: address,
      billing_address: address,
      items: [{ variant_id: shop.variant_id, quantity }, ...more],
      ...(promo_codes ? { promo_codes } : {}),
    },
    store,
  );
  const cart_id: string = created.data.cart.id;
  await api.post(
    `/store/carts/${cart_id}/shipping-methods`,
    { option_id: shop.shipping_option_id },
    store,
  );
  const collection = await api.post("/store/payment-collections", { cart_id }, store);
  await api.post(
    `/store/payment-collections/${collection.data.payment_collection.id}/payment-sessions`,
    { provider_id },
    store,
  );
  return cart_id;
}

/** Places an order over the store API. Unpaid when it is by Payme. */
export async function placeOrder(
  api: AxiosInstance,
  shop: Shop,
  options: CartOptions = {},
): Promise<PlacedOrder> {
  const cart_id = await fillCart(api, shop, options);
  const { data } = await api.post(`/store/carts/${cart_id}/complete`, {}, storeHeaders(shop));
  if (data.type !== "order") {
    throw new Error(`the cart was not completed: ${JSON.stringify(data.error)}`);
  }
  return { id: data.order.id, display_id: data.order.display_id, total: data.order.total };
}

export function storeHeaders(shop: Pick<Shop, "publishable_key">): {
  headers: Record<string, string>;
} {
  return { headers: { "x-publishable-api-key": shop.publishable_key } };
}
