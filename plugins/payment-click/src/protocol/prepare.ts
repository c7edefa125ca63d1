import type { Attempt, Decision, LedgerView } from "@medusa-uz/payment-ledger";
import { answerOf, decision, type Answer } from "./answer";
import type { ClickCode } from "./codes";
import type { ClickCall } from "./gate";

/**
 * Section 6.1: may this order be paid with this sum? A new payment gets its number; a repeat the same one.
 *
 * @param noReceipt the merchant demands fiscal receipts, and none can be made for this order
 */
export function decidePrepare(
  view: LedgerView,
  call: ClickCall,
  noReceipt: boolean,
): Decision<Answer> {
  const { attempt, payable } = view;
  // A payment is bound to the order it was first prepared for; the view shows that order, not the one named now.
  const isBoundElsewhere =
    attempt !== null && String(payable?.display_id) !== call.merchant_trans_id;
  if (call.error < 0) {
    return isBoundElsewhere ? refuse(-9) : cancelled(attempt, call.error);
  }
  if (isBoundElsewhere) {
    return refuse(-8);
  }
  const refusal = whyNotPayable(view, call.amount);
  if (refusal) {
    return refusal;
  }
  if (attempt) {
    return repeat(attempt, call.amount);
  }
  if (noReceipt) {
    return refuse(-9);
  }
  const { next_attempt_number, now } = view;
  return decision(answerOf(0, { merchant_prepare_id: Number(next_attempt_number) }), {
    type: "create",
    transaction_id: call.click_trans_id,
    amount: call.amount,
    provider_time: now,
    account: { merchant_trans_id: call.merchant_trans_id },
    // A buyer whose debit failed tries again before the notice of the failure is here; one of them can win.
    exclusive: false,
    details: { click_paydoc_id: call.click_paydoc_id },
  });
}

/** P1: Click says that the payment failed. Only what was never paid is ended by it. */
function cancelled(attempt: Attempt | null, reason: number): Decision<Answer> {
  const answer = answerOf(-9, { merchant_prepare_id: numberOf(attempt) });
  return attempt?.state === "created"
    ? decision(answer, { type: "cancel", attempt_id: attempt.id, reason })
    : decision(answer);
}

/** P2 to P5. Paid is looked at before the sum, and the sum before everything else, as Click's own library does. */
function whyNotPayable(
  { order, payable, attempts }: LedgerView,
  amount: bigint,
): Decision<Answer> | null {
  if (!order || !payable) {
    return refuse(-5);
  }
  const isTaken = payable.status === "paid" || payable.status === "held";
  if (isTaken || (payable.status === "open" && order.captured > 0n)) {
    return refuse(-4, attempts.find(({ counts }) => counts) ?? null);
  }
  if (order.total && order.total !== amount) {
    return refuse(-2);
  }
  const isPayable =
    payable.status === "open" &&
    (order.status === "pending" || order.status === "completed") &&
    order.currency_code.toLowerCase() === "uzs" &&
    order.total === amount &&
    amount > 0n &&
    !order.fulfilled;
  return isPayable ? null : refuse(-9);
}

/** P6 and P7: this payment is known. */
function repeat(attempt: Attempt, amount: bigint): Decision<Answer> {
  if (attempt.state !== "created") {
    return refuse(-9, attempt);
  }
  // The order was edited in between; Click's payment keeps the sum it was started with.
  return attempt.amount === amount
    ? decision(answerOf(0, { merchant_prepare_id: numberOf(attempt) }))
    : refuse(-2);
}

const refuse = (code: ClickCode, attempt: Attempt | null = null): Decision<Answer> =>
  decision(answerOf(code, { merchant_prepare_id: numberOf(attempt) }));

/** 0 stands for none. */
const numberOf = (attempt: Attempt | null): number => Number(attempt?.number ?? 0);
