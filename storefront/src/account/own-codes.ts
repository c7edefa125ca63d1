import type { HttpTypes } from "@medusajs/types";
import { readPhone } from "../commerce/phone";
import { callStore } from "../commerce/store-api";
import type { Locale } from "../i18n/locale";
import { attempt, type Attempt } from "./attempt";
import { toCodeRequest, type CodeRequest, type CodeSent } from "./code-request";

/** What a signed-in shopper does with a code: change the number, delete the account. */
async function ask(
  path: string,
  locale: Locale,
  asked: { purpose: "change_phone" | "delete_account"; phone: string },
): Promise<Attempt<CodeRequest>> {
  const { phone, purpose } = asked;
  const answer = await attempt(
    callStore<CodeSent>(path, {
      method: "POST",
      locale,
      signedIn: "must",
      body: purpose === "change_phone" ? { phone } : {},
      timeout: 20_000,
    }),
  );
  if (answer.problem) return answer;
  const digits = readPhone(phone) ?? phone;
  const request = { purpose, phone: digits, channel: "sms", next: "/account" } as const;
  return { value: toCodeRequest(answer.value, request, Date.now()) };
}

/** Sends a code to the new number. */
export const askPhoneCode = (locale: Locale, phone: string): Promise<Attempt<CodeRequest>> =>
  ask("/store/auth/phone/code", locale, { purpose: "change_phone", phone });

/** Sends a code to the number of the account. */
export const askDeletionCode = (locale: Locale, phone: string): Promise<Attempt<CodeRequest>> =>
  ask("/store/auth/account/delete/code", locale, { purpose: "delete_account", phone });

export const changePhone = (locale: Locale, phone: string, code: string) =>
  post<HttpTypes.StoreCustomerResponse>("/store/auth/phone", locale, { phone, code });

/** Orders are kept, the person is forgotten. */
export const deleteAccount = (locale: Locale, code: string) =>
  post<null>("/store/auth/account/delete", locale, { code });

export const setPassword = (locale: Locale, password: string, current: string) =>
  post<null>("/store/auth/password/set", locale, {
    password,
    ...(current && { current_password: current }),
  });

function post<T>(path: string, locale: Locale, body: Record<string, string>): Promise<Attempt<T>> {
  return attempt(callStore<T>(path, { method: "POST", locale, signedIn: "must", body }));
}
