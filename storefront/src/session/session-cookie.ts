import type { AstroCookies } from "astro";
import { environment } from "../commerce/environment";
import type { Tokens } from "./tokens";

const ACCESS = "session";
const REFRESH = "session_refresh";
const ENDS_AT = "session_ends";
/** s; the backend decides earlier when a sign-in is over */
const TWO_MONTHS = 60 * 60 * 24 * 60;

const options = {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: environment.STOREFRONT_URL.startsWith("https:"),
  maxAge: TWO_MONTHS,
} as const;

const token = /^[\w.~+/=-]{8,3000}$/;

export function readTokens(cookies: AstroCookies): Tokens | null {
  const refresh = cookies.get(REFRESH)?.value ?? "";
  if (!token.test(refresh)) return null;
  const access = cookies.get(ACCESS)?.value ?? "";
  const endsAt = Number(cookies.get(ENDS_AT)?.value);
  // Anything doubtful is a token that has to be renewed first.
  return { refresh, access, endsAt: token.test(access) && Number.isFinite(endsAt) ? endsAt : 0 };
}

export function writeTokens(cookies: AstroCookies, tokens: Tokens): void {
  cookies.set(ACCESS, tokens.access, options);
  cookies.set(REFRESH, tokens.refresh, options);
  cookies.set(ENDS_AT, String(tokens.endsAt), options);
}

export function forgetTokens(cookies: AstroCookies): void {
  for (const name of [ACCESS, REFRESH, ENDS_AT]) cookies.delete(name, { path: "/" });
}
