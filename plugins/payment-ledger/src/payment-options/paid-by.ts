import type { Attempt } from "../types";

/**
 * The attempt whose money pays for the order, or paid for it before it went back. A second debit that was sent back is
 * not it: that was taken after the one that paid.
 */
export function paidBy(attempts: Attempt[]): Attempt | undefined {
  const refunded = attempts
    .filter(({ state }) => state === "refunded")
    .sort((a, b) => a.perform_time - b.perform_time);
  return attempts.find(({ counts }) => counts) ?? refunded[0];
}
