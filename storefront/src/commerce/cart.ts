import type { HttpTypes } from "@medusajs/types";
import { medusaLocales, type Locale } from "../i18n/locale";
import { pictureUrl } from "./pictures";
import { pinOf, type Pin } from "./pin";
import { sellingRegion } from "./regions";
import { callStore, orNull, StoreRefusal } from "./store-api";

export type CartLine = {
  id: string;
  productId: string;
  variantId: string;
  handle: string;
  title: string;
  variant: string;
  picture: string | null;
  quantity: number;
  /** so'm */
  unitPrice: number;
  total: number;
};
export type Address = {
  name: string;
  phone: string;
  /** region code, `uz-tk` */
  province: string;
  city: string;
  street: string;
  districtSoato: string;
  landmark: string;
  pin: Pin | null;
};
/** All sums in so'm. */
export type Cart = {
  id: string;
  locale: string | null;
  completed: boolean;
  lines: CartLine[];
  count: number;
  itemTotal: number;
  discount: number;
  shippingTotal: number;
  total: number;
  email: string | null;
  address: Address | null;
  /** one for each parcel */
  shippingOptionIds: string[];
  paymentCollectionId: string | null;
  paymentProvider: string | null;
};

type CartAnswer = {
  cart: HttpTypes.StoreCart & { locale?: string | null; completed_at?: string | null };
};
const fields = "+completed_at,+locale,+items.total,*shipping_address";

/** What went wrong with a change of the cart, in terms the shopper can act on. */
export type CartProblem = "stock" | "missing" | "gone" | "failed" | "prescription" | "forbidden";
export type CartChange =
  { cart: Cart; problem?: undefined } | { cart?: undefined; problem: CartProblem };

/** The cart, in the shopper's language, or null when it is gone. */
export async function findCart(id: string, locale: Locale): Promise<Cart | null> {
  const answer = await orNull(
    callStore<CartAnswer>(`/store/carts/${id}`, { locale, query: { fields } }),
  );
  if (!answer) return null;
  const cart = toCart(answer.cart);
  if (cart.completed || cart.locale === medusaLocales[locale]) return cart;
  return updateCart(id, locale, {});
}

export async function updateCart(
  id: string,
  locale: Locale,
  body: Record<string, unknown>,
): Promise<Cart> {
  const answer = await callStore<CartAnswer>(`/store/carts/${id}`, {
    method: "POST",
    locale,
    query: { fields },
    body: { locale: medusaLocales[locale], ...body },
  });
  return toCart(answer.cart);
}

/** Puts a variant into the cart, opening a new one when there is none or the old one is gone or ordered. */
export async function addToCart(
  id: string | null,
  locale: Locale,
  line: { variantId: string; quantity: number },
): Promise<CartChange> {
  try {
    const cartId = await cartToFill(id, locale);
    return {
      cart: await changeLine(cartId, "", locale, {
        variant_id: line.variantId,
        quantity: line.quantity,
      }),
    };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** The id of the cart that things go into: the known one, or a new one when it is gone or ordered. */
export async function cartToFill(id: string | null, locale: Locale): Promise<string> {
  const known = id ? await findCart(id, locale) : null;
  return known && !known.completed ? known.id : openCart(locale);
}

/** Sets a line's quantity; 0 removes it. */
export async function setQuantity(
  id: string,
  locale: Locale,
  line: { lineId: string; quantity: number },
): Promise<CartChange> {
  try {
    if (line.quantity > 0) {
      return { cart: await changeLine(id, `/${line.lineId}`, locale, { quantity: line.quantity }) };
    }
    await orNull(
      callStore(`/store/carts/${id}/line-items/${line.lineId}`, { method: "DELETE", locale }),
    );
    const cart = await findCart(id, locale);
    return cart ? { cart } : { problem: "gone" };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

async function openCart(locale: Locale): Promise<string> {
  const region = await sellingRegion();
  const answer = await callStore<CartAnswer>("/store/carts", {
    method: "POST",
    locale,
    signedIn: "may",
    body: { region_id: region.id, locale: medusaLocales[locale] },
  });
  return answer.cart.id;
}

async function changeLine(
  id: string,
  line: string,
  locale: Locale,
  body: Record<string, unknown>,
): Promise<Cart> {
  const path = `/store/carts/${id}/line-items${line}`;
  const answer = await callStore<CartAnswer>(path, {
    method: "POST",
    locale,
    query: { fields },
    body,
  });
  return toCart(answer.cart);
}

/** Medusa's refusal as a problem; anything else, too many requests too, is thrown on. */
export function problemOf(error: unknown): CartProblem {
  if (!(error instanceof StoreRefusal) || error.status === 429) throw error;
  if (error.details.code === "prescription_required") return "prescription";
  if (error.details.code === "forbidden_remote") return "forbidden";
  if (/inventory|stock|sufficient/i.test(error.message)) return "stock";
  if (/variant|product|published|price/i.test(error.message)) return "missing";
  if (error.status === 404 || /cart.*(not found|completed)/i.test(error.message)) return "gone";
  return "failed";
}

function toCart(cart: CartAnswer["cart"]): Cart {
  const lines = (cart.items ?? []).map(toLine);
  return {
    id: cart.id,
    locale: cart.locale ?? null,
    completed: Boolean(cart.completed_at),
    lines,
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    itemTotal: cart.original_item_total ?? 0,
    discount: cart.discount_total ?? 0,
    shippingTotal: cart.original_shipping_total ?? 0,
    total: cart.total ?? 0,
    email: cart.email ?? null,
    address: toAddress(cart.shipping_address),
    shippingOptionIds: (cart.shipping_methods ?? []).flatMap(({ shipping_option_id: option }) =>
      option ? [option] : [],
    ),
    paymentCollectionId: cart.payment_collection?.id ?? null,
    paymentProvider: cart.payment_collection?.payment_sessions?.[0]?.provider_id ?? null,
  };
}

function toLine(item: HttpTypes.StoreCartLineItem): CartLine {
  return {
    id: item.id,
    productId: item.product_id ?? "",
    variantId: item.variant_id ?? "",
    handle: item.product_handle ?? "",
    title: item.product_title ?? item.title,
    variant:
      item.variant_title && item.variant_title !== item.product_title ? item.variant_title : "",
    picture: pictureUrl(item.thumbnail, 160),
    quantity: item.quantity,
    unitPrice: item.unit_price,
    total: item.total ?? item.unit_price * item.quantity,
  };
}

type RawAddress = {
  first_name?: string | null;
  last_name?: string | null;
  phone?: string | null;
  province?: string | null;
  city?: string | null;
  address_1?: string | null;
  metadata?: Record<string, unknown> | null;
};

/** Medusa's address in our terms, or null when no phone has been given yet. */
export function toAddress(raw: RawAddress | null | undefined): Address | null {
  if (!raw?.phone) return null;
  return {
    name: [raw.first_name, raw.last_name].filter(Boolean).join(" "),
    phone: raw.phone,
    province: raw.province ?? "",
    city: raw.city ?? "",
    street: raw.address_1 ?? "",
    districtSoato: String(raw.metadata?.["district_soato"] ?? ""),
    landmark: String(raw.metadata?.["landmark"] ?? ""),
    pin: pinOf(raw.metadata),
  };
}
