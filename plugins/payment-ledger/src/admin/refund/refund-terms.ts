import { tiyinOfInput } from "../format/som-input";

type Refusal = { code: string; advice: string };

/** What may be given back of a payment, as the refund dialog needs it. Tiyin. */
export type RefundTerms = {
  left: bigint;
  /** Why nothing can be given back from here; null when something can. */
  impossible: Refusal | null;
  /** Why only all of it; null when any part can. */
  wholeOnly: Refusal | null;
};

/**
 * Reads the provider's ability for a payment. What is left of a payment that has been refunded in part is itself a part
 * of it.
 */
export function refundTerms(
  { full, partial, left }: { full: Refusal | null; partial: Refusal | null; left: string },
  refunded: string,
): RefundTerms {
  const isUntouched = refunded === "0";
  return {
    left: BigInt(left),
    impossible: isUntouched ? (full && partial ? full : null) : partial,
    wholeOnly: isUntouched && !full ? partial : null,
  };
}

/** The sum to refund, or null when what was typed is none that may be. */
export function refundSum(typed: string, { left, wholeOnly }: RefundTerms): bigint | null {
  if (wholeOnly) {
    return left;
  }
  const sum = tiyinOfInput(typed);
  return sum !== null && sum > 0n && sum <= left ? sum : null;
}
