import type { Locale } from "../i18n/locale";
import { currentVisit } from "../session/visit";
import { findPayment, type Payment } from "./payment";
import { BackendUnavailable } from "./store-api";

const KEPT = 1000;
const asked = new Map<string, { at: number; answer: Promise<Payment | null> }>();

/** `findPayment` for polling: one question a second per order however many windows ask; null while the backend is away. */
export function askPayment(orderId: string, locale: Locale): Promise<Payment | null> {
  const known = asked.get(keyOf(orderId, locale));
  return known && Date.now() - known.at < KEPT ? known.answer : paymentNow(orderId, locale);
}

/** The same for a page, asked anew: its visitor may have come back from paying this very moment. */
export function paymentNow(orderId: string, locale: Locale): Promise<Payment | null> {
  const now = Date.now();
  for (const [old, { at }] of asked) if (now - at >= KEPT) asked.delete(old);
  const answer = findPayment(orderId, locale).catch((error: unknown) => {
    if (error instanceof BackendUnavailable) return null;
    throw error;
  });
  asked.set(keyOf(orderId, locale), { at: now, answer });
  return answer;
}

/** What one shopper was told is not for another. */
const keyOf = (orderId: string, locale: Locale): string =>
  [orderId, locale, currentVisit()?.session?.accessToken].join(":");
