import type { AstroCookies } from "astro";
import { environment } from "../../commerce/environment";

const NAME = "courier_session";
/** s; the backend decides earlier when a sign-in is over */
const MONTH = 60 * 60 * 24 * 30;

const options = {
  path: "/courier",
  httpOnly: true,
  // The page itself needs no cookie: only its own script asks with it.
  sameSite: "strict",
  secure: environment.STOREFRONT_URL.startsWith("https:"),
  maxAge: MONTH,
} as const;

const token = /^[\w.~+/=-]{8,3000}$/;

/** The courier's bearer token, or null when this browser has none. No script can read it. */
export function readCourierToken(cookies: AstroCookies): string | null {
  const value = cookies.get(NAME)?.value ?? "";
  return token.test(value) ? value : null;
}

export function writeCourierToken(cookies: AstroCookies, value: string): void {
  cookies.set(NAME, value, options);
}

export function forgetCourierToken(cookies: AstroCookies): void {
  cookies.delete(NAME, { path: options.path });
}
