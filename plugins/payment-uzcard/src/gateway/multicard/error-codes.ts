import type { GatewayFailure } from "../gateway-error";

/** Codes that say for certain that nothing was done (section 2.4). */
const REFUSED = new Set([
  "ERROR_FIELDS",
  "ERROR_CARD_NOT_FOUND",
  "ERROR_WRONG_OTP",
  "ERROR_NOT_FOUND",
  "ERROR_TRANS_NOT_READY",
  "ERROR_PAYMENT_APPLIED",
  "ERROR_ACCESS_DENIED",
  "ERROR_INSUFFICIENT_FUNDS",
]);

/** A code that nobody has heard of may stand for a debit that happened. */
export function failureOf(code: string): GatewayFailure {
  return REFUSED.has(code) ? "refused" : "unknown";
}
