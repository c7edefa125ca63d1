import type { Attempt } from "@medusa-uz/payment-ledger";

/** Click's number of the payment, which every call of its Merchant API names. */
export function paymentIdOf({ details }: Pick<Attempt, "details">): string | null {
  const { click_paydoc_id } = details;
  return typeof click_paydoc_id === "string" ? click_paydoc_id : null;
}
