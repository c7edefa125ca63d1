import { cartToFill } from "../commerce/cart";
import { pictureUrl } from "../commerce/pictures";
import { callStore, orNull, StoreRefusal } from "../commerce/store-api";
import type { Locale } from "../i18n/locale";

/** A medicine on prescription that the shopper wants, beside the cart: it holds no stock and costs nothing yet. */
export type Wish = {
  variantId: string;
  handle: string;
  title: string;
  variant: string;
  picture: string | null;
  quantity: number;
  /** so'm a pack */
  price: number | null;
  /** packs that can be had now; null when stock is not counted */
  available: number | null;
};
export type WishProblem = "forbidden" | "missing" | "stock" | "gone" | "failed";

type Answer = {
  wishes: {
    variant_id: string;
    handle: string;
    title: string;
    variant_title: string | null;
    thumbnail: string | null;
    quantity: number;
    price: number | null;
    available: number | null;
  }[];
};

/** What is wished beside a cart; none where no pharmacy is installed, or for a cart that is gone or ordered. */
export async function listWishes(cartId: string, locale: Locale): Promise<Wish[]> {
  try {
    const answer = await orNull(callStore<Answer>(`/store/carts/${cartId}/wishes`, { locale }));
    return (answer?.wishes ?? []).map(toWish);
  } catch (error) {
    if (error instanceof StoreRefusal && error.status === 409) return [];
    throw error;
  }
}

/** Wishes so many packs; 0 takes the wish back. */
export async function setWish(
  cartId: string,
  locale: Locale,
  { variantId, quantity }: { variantId: string; quantity: number },
): Promise<{ wishes: Wish[]; problem?: undefined } | { problem: WishProblem }> {
  const path = `/store/carts/${cartId}/wishes`;
  try {
    if (quantity === 0) {
      await orNull(callStore(`${path}/${variantId}`, { method: "DELETE", locale }));
      return { wishes: await listWishes(cartId, locale) };
    }
    const body = { variant_id: variantId, quantity };
    return {
      wishes: (await callStore<Answer>(path, { method: "POST", locale, body })).wishes.map(toWish),
    };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** Lines on prescription that stand in the cart become wishes, so that the rest can be ordered. */
export async function splitCart(cartId: string, locale: Locale): Promise<void> {
  const path = `/store/carts/${cartId}/split-prescription`;
  await orNull(callStore(path, { method: "POST", locale, body: {} }));
}

/** The same wishes beside a new cart: the old one has become an order. @returns its id, null when there are none */
export async function carryWishes(wishes: readonly Wish[], locale: Locale): Promise<string | null> {
  if (wishes.length === 0) return null;
  const id = await cartToFill(null, locale);
  for (const { variantId, quantity } of wishes) await setWish(id, locale, { variantId, quantity });
  return id;
}

export const countOf = (wishes: readonly Wish[]): number =>
  wishes.reduce((sum, { quantity }) => sum + quantity, 0);

const PROBLEMS: Record<string, WishProblem> = {
  forbidden_remote: "forbidden",
  variant_missing: "missing",
  no_prescription_needed: "missing",
  cart_not_found: "gone",
  cart_completed: "gone",
};

function problemOf(error: unknown): WishProblem {
  if (!(error instanceof StoreRefusal) || error.status === 429) throw error;
  return PROBLEMS[error.details.code ?? ""] ?? "failed";
}

function toWish(raw: Answer["wishes"][number]): Wish {
  return {
    variantId: raw.variant_id,
    handle: raw.handle,
    title: raw.title,
    variant: raw.variant_title ?? "",
    picture: pictureUrl(raw.thumbnail, 160),
    quantity: raw.quantity,
    price: raw.price,
    available: raw.available,
  };
}
