import type { Payment } from "./payment.ts";
import { dayOf } from "./tashkent.ts";

/**
 * May this payment be reversed today? Only a completed one of the current month, or of the previous month on the first
 * day; months are Tashkent's. Null when it may, otherwise what Click answers.
 */
export function whyNotReversible(
  { state, created_at }: Pick<Payment, "state" | "created_at">,
  now: number,
): { error_code: number; error_note: string } | null {
  if (state === "reversed") {
    return { error_code: -9, error_note: "Payment is already reversed" };
  }
  if (state !== "paid") {
    return { error_code: -6, error_note: "Payment is not completed" };
  }
  const today = dayOf(now);
  const since = today.endsWith("-01") ? monthBefore(today) : today.slice(0, 7);
  return dayOf(created_at) >= since
    ? null
    : { error_code: -7, error_note: "Payment is of a closed reporting month" };
}

/** `2027-01-01` -> `2026-12`. */
const monthBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 7);
