import type { Locale } from "../locale.ts";
import type { Receipt } from "./receipt.ts";
import { CARD_PROBLEM, SHOP_UNAVAILABLE } from "./teller.ts";
import { say } from "./texts.ts";

/** What Payme shows a payer when a payment fails: its own words for its own codes, the shop's for the shop's. */
export function failureText(receipt: Receipt, locale: Locale): string {
  if (receipt.failure === SHOP_UNAVAILABLE) {
    return say("shop_unavailable", locale);
  }
  if (receipt.failure === CARD_PROBLEM) {
    return say("card_problem", locale);
  }
  const refusal = receipt.calls.findLast(
    ({ answer }) => "error" in answer && answer.error.code === receipt.failure,
  );
  const message = refusal && "error" in refusal.answer ? refusal.answer.error.message : null;
  return `${merchantText(message, locale)} (${receipt.failure})`;
}

/** Messages are objects by language; some shops send plain text. */
export function merchantText(message: unknown, locale: Locale): string {
  if (typeof message === "object" && message !== null) {
    const text = (message as Partial<Record<Locale, unknown>>)[locale];
    return typeof text === "string" ? text : "";
  }
  return typeof message === "string" ? message : "";
}
