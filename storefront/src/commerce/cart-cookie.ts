import type { AstroCookies } from "astro";
import { environment } from "./environment";

const ID = "cart";
const COUNT = "cart_count";
/** Packs wished on prescription beside the cart. */
const WISHED = "cart_wished";
const MONTH = 60 * 60 * 24 * 30;

const options = {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: environment.STOREFRONT_URL.startsWith("https:"),
  maxAge: MONTH,
} as const;

/** The shopper's cart id, or null; a value that is no cart id is ignored. */
export function readCartId(cookies: AstroCookies): string | null {
  const id = cookies.get(ID)?.value ?? "";
  return /^cart_[0-9A-Za-z]{10,40}$/.test(id) ? id : null;
}

/** How many pieces the header shows, so that no page has to ask the backend for it. */
export function readCartCount(cookies: AstroCookies): number {
  return readCount(cookies, COUNT) + readCount(cookies, WISHED);
}

function readCount(cookies: AstroCookies, name: string): number {
  const count = Number(cookies.get(name)?.value ?? 0);
  return Number.isInteger(count) && count > 0 && count < 10_000 ? count : 0;
}

export function writeWished(cookies: AstroCookies, count: number): void {
  cookies.set(WISHED, String(count), options);
}

export function writeCart(cookies: AstroCookies, id: string, count: number): void {
  cookies.set(ID, id, options);
  cookies.set(COUNT, String(count), options);
}

export function forgetCart(cookies: AstroCookies): void {
  cookies.delete(ID, { path: "/" });
  cookies.delete(COUNT, { path: "/" });
  cookies.delete(WISHED, { path: "/" });
}
