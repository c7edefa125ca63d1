import type { Attempt, OrderFacts, Payable } from "../../types";

/** What a buyer is told about the money of an order. */
export type PaymentStatus = "awaiting" | "processing" | "paid" | "refunded" | "cancelled";

/** One answer from the ledger and Medusa together; the first rule that fits wins. */
export function paymentStatus(
  order: OrderFacts,
  payable: Pick<Payable, "status"> | null,
  attempts: Pick<Attempt, "state">[],
): PaymentStatus {
  if (payable?.status === "refunded") {
    return "refunded";
  }
  if (order.status === "canceled" || payable?.status === "expired") {
    return "cancelled";
  }
  if (payable?.status === "paid" || order.captured > 0n) {
    return "paid";
  }
  return attempts.some(({ state }) => state === "created" || state === "held")
    ? "processing"
    : "awaiting";
}
