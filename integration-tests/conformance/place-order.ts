/** A shop, and how to come into its store API. */
export type ShopAccess = {
  url: string;
  /** Read with the admin's login when it is not given. */
  publishableKey?: string;
  admin: { email: string; password: string };
};

export const SHOP_DEFAULTS: ShopAccess = {
  url: "http://localhost:9000",
  admin: { email: "admin@demo.uz", password: "demo-admin-password" },
};

export type StoreAccess = {
  backendUrl: string;
  publishableKey: string;
};

type Json = Record<string, unknown>;
type Named = { id: string };
type Variant = Named & { manage_inventory: boolean; inventory_quantity?: number };

const ADDRESS = {
  first_name: "Conformance",
  last_name: "Check",
  phone: "+998901234567",
  address_1: "Amir Temur 1",
  city: "Yunusobod tumani",
  province: "uz-tk",
  country_code: "uz",
};

export async function storeAccess(shop: ShopAccess): Promise<StoreAccess> {
  const { url, publishableKey, admin } = shop;
  return {
    backendUrl: url,
    publishableKey: publishableKey ?? (await readPublishableKey(url, admin.email, admin.password)),
  };
}

/**
 * Places an order of one unit over the store API, to be paid by this provider.
 *
 * @returns the link that the shop would send its buyer to
 * @throws Error telling which call failed
 */
export async function paymentLinkOfNewOrder(
  store: StoreAccess,
  provider_id: string,
): Promise<string> {
  const call = (method: string, path: string, body?: object) =>
    storeCall(store, method, path, body);

  const { regions } = (await call("GET", "/store/regions")) as {
    regions: (Named & { currency_code: string })[];
  };
  const region = regions.find(({ currency_code }) => currency_code === "uzs");
  if (!region) {
    throw new Error("the shop has no region that sells in UZS");
  }
  const { products } = (await call(
    "GET",
    `/store/products?region_id=${region.id}&limit=20&fields=id,*variants,+variants.inventory_quantity`,
  )) as { products: { variants: Variant[] }[] };
  const variant = products
    .flatMap(({ variants }) => variants)
    .find((v) => !v.manage_inventory || Number(v.inventory_quantity) > 0);
  if (!variant) {
    throw new Error("the shop has nothing in stock");
  }
  const { cart } = (await call("POST", "/store/carts", {
    region_id: region.id,
    email: "conformance@example.uz",
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
    items: [{ variant_id: variant.id, quantity: 1 }],
  })) as { cart: Named };
  const { shipping_options } = (await call(
    "GET",
    `/store/shipping-options?cart_id=${cart.id}&fields=id,*type`,
  )) as { shipping_options: (Named & { type?: { code: string } })[] };
  const delivered = shipping_options.find(({ type }) => type?.code === "standard");
  await call("POST", `/store/carts/${cart.id}/shipping-methods`, {
    option_id: (delivered ?? shipping_options[0])?.id,
  });
  const { payment_collection } = (await call("POST", "/store/payment-collections", {
    cart_id: cart.id,
  })) as { payment_collection: Named };
  await call("POST", `/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id,
  });
  const { order } = (await call("POST", `/store/carts/${cart.id}/complete`, {})) as {
    order?: Named;
  };
  if (!order) {
    throw new Error(`cart ${cart.id} was not completed`);
  }
  const { payment } = (await call("GET", `/store/orders/${order.id}/payment`)) as {
    payment: { methods: { provider_id: string; url: string | null }[] };
  };
  const link = payment.methods.find((method) => method.provider_id === provider_id)?.url;
  if (!link) {
    throw new Error(`order ${order.id} has no link of ${provider_id}`);
  }
  return link;
}

/** The first publishable key of the shop, with an admin's login. */
async function readPublishableKey(
  backendUrl: string,
  email: string,
  password: string,
): Promise<string> {
  const login = await jsonCall(
    `${backendUrl}/auth/user/emailpass`,
    "POST",
    {},
    { email, password },
  );
  const { api_keys } = (await jsonCall(
    `${backendUrl}/admin/api-keys?type=publishable&limit=1`,
    "GET",
    { authorization: `Bearer ${String(login.token)}` },
  )) as { api_keys: { token: string }[] };
  if (!api_keys[0]) {
    throw new Error("the shop has no publishable key");
  }
  return api_keys[0].token;
}

const storeCall = (store: StoreAccess, method: string, path: string, body?: object) =>
  jsonCall(
    `${store.backendUrl}${path}`,
    method,
    { "x-publishable-api-key": store.publishableKey },
    body,
  );

async function jsonCall(
  url: string,
  method: string,
  headers: Record<string, string>,
  body?: object,
): Promise<Json> {
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  }).catch((cause: Error) => {
    throw new Error(`${new URL(url).origin} cannot be reached: is the shop running?`, { cause });
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${url} answered ${response.status}: ${text.slice(0, 300)}`);
  }
  return JSON.parse(text) as Json;
}
