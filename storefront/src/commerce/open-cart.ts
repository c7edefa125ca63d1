import type { Locale } from "../i18n/locale";
import { findCart, type Cart } from "./cart";
import { findOrderOfCart } from "./place-order";

export type OpenCart =
  { cart: Cart; redirect?: undefined } | { cart?: undefined; redirect: string };

/** The cart checkout may work on, or where to go instead: an empty one to the cart page, an ordered one to its order. */
export async function openCart(id: string | null, locale: Locale): Promise<OpenCart> {
  if (!id) return { redirect: "/cart" };
  const cart = await findCart(id, locale);
  if (!cart) return { redirect: "/cart?flash=gone" };
  if (cart.completed) {
    const orderId = await findOrderOfCart(id, locale);
    return { redirect: orderId ? `/order/${orderId}` : "/cart" };
  }
  return cart.lines.length > 0 ? { cart } : { redirect: "/cart" };
}
