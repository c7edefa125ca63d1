import type { LedgerView, OrderFacts } from "@medusa-uz/payment-ledger";
import {
  noReceiptPossible,
  orderBusy,
  orderNotFound,
  orderNotPayable,
  wrongAmount,
  type PaymeError,
} from "./errors";
import type { ProtocolSettings } from "./settings";
import { isExpired } from "./transaction";

export type PaymentWish = {
  amount: bigint;
  account: Record<string, string>;
  /** The merchant demands a fiscal receipt, and none can be made for the order. */
  noReceipt?: boolean;
};

/**
 * Rows 2-6 of CheckPerformTransaction, which CreateTransaction shares: the first reason, top-down, why this order
 * cannot be paid with this sum now; null when it can. The order is looked at before the sum, because the sandbox
 * sends a right sum with a wrong order and expects the account error.
 */
export function whyNotPayable(
  view: LedgerView,
  { amount, account, noReceipt }: PaymentWish,
  { accountField, busyCode }: ProtocolSettings,
): PaymeError | null {
  if (!account[accountField] || !view.order) {
    return orderNotFound(accountField);
  }
  if (!view.payable || view.payable.status !== "open" || !isOpenOrder(view.order)) {
    return orderNotPayable(accountField);
  }
  if (isHeld(view)) {
    return orderBusy(accountField, busyCode);
  }
  if (view.order.total !== amount) {
    return wrongAmount();
  }
  return noReceipt ? noReceiptPossible() : null;
}

/** An order that still wants money, in Payme's only currency. */
export function isOpenOrder(order: OrderFacts): boolean {
  return (
    (order.status === "pending" || order.status === "completed") &&
    order.currency_code.toLowerCase() === "uzs" &&
    order.total !== null &&
    order.total > 0n &&
    order.captured === 0n
  );
}

/**
 * Another Payme transaction may still debit the buyer, or somebody's money is already here.
 * An open attempt of another provider does not hold the order: a buyer may change their mind.
 */
function isHeld({ attempts, now }: LedgerView): boolean {
  return attempts.some(
    (attempt) =>
      attempt.state === "performed" ||
      attempt.state === "held" ||
      (attempt.state === "created" && attempt.provider === "payme" && !isExpired(attempt, now)),
  );
}
