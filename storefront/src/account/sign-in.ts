import type { AstroCookies } from "astro";
import { readCartId } from "../commerce/cart-cookie";
import { BackendUnavailable, callStore, StoreRefusal } from "../commerce/store-api";
import type { Locale } from "../i18n/locale";
import { Session } from "../session/session";
import type { TokenAnswer } from "../session/tokens";
import { currentVisit } from "../session/visit";
import { attempt, type Attempt } from "./attempt";
import { toCodeRequest, type CodeChannel, type CodeRequest, type CodeSent } from "./code-request";

export type SignedIn = TokenAnswer & { is_new?: boolean };

/** Sends a code to a number nobody is signed in with yet. */
export async function askCode(
  locale: Locale,
  asked: {
    phone: string;
    purpose: "sign_in" | "reset_password";
    channel: CodeChannel;
    next: string;
  },
): Promise<Attempt<CodeRequest>> {
  const { phone, purpose, channel } = asked;
  const answer = await attempt(
    callStore<CodeSent>("/store/auth/code", {
      method: "POST",
      locale,
      body: { phone, purpose, channel },
      timeout: 20_000,
    }),
  );
  return answer.problem ? answer : { value: toCodeRequest(answer.value, asked, Date.now()) };
}

export const signInByCode = (locale: Locale, phone: string, code: string) =>
  post<SignedIn>("/store/auth/verify", locale, { phone, code });

export const signInByPassword = (locale: Locale, phone: string, password: string) =>
  post<SignedIn>("/store/auth/password", locale, { phone, password });

export const resetPassword = (locale: Locale, phone: string, code: string, password: string) =>
  post<SignedIn>("/store/auth/password/reset", locale, { phone, code, password });

function post<T>(path: string, locale: Locale, body: Record<string, string>): Promise<Attempt<T>> {
  return attempt(callStore<T>(path, { method: "POST", locale, body }));
}

/** Signs this browser in; what is in the cart is the customer's from now on. */
export async function beginSession(
  cookies: AstroCookies,
  locale: Locale,
  answer: SignedIn,
): Promise<void> {
  Session.begin(cookies, answer);
  await claimCart(cookies, locale);
}

/** Makes the cart of this browser the signed-in customer's, so that its order is theirs. */
export async function claimCart(cookies: AstroCookies, locale: Locale): Promise<void> {
  const cartId = readCartId(cookies);
  if (!cartId || !currentVisit()?.session) return;
  try {
    await callStore(`/store/carts/${cartId}/customer`, {
      method: "POST",
      locale,
      signedIn: "must",
    });
  } catch (error) {
    // A cart that is gone or ordered is found out about where it is shown.
    if (!(error instanceof StoreRefusal || error instanceof BackendUnavailable)) throw error;
  }
}

/** Signs this browser out, whatever the backend says. */
export async function signOut(locale: Locale): Promise<void> {
  const session = currentVisit()?.session;
  if (!session) return;
  const body = { refresh_token: session.refreshToken };
  try {
    await callStore("/store/auth/sign-out", { method: "POST", locale, body });
  } catch (error) {
    if (!(error instanceof StoreRefusal || error instanceof BackendUnavailable)) throw error;
  }
  session.end();
}
