import {
  whyItDoesNotCount,
  type Attempt,
  type Decision,
  type LedgerView,
} from "@medusa-uz/payment-ledger";
import { answerOf, decision, type Answer } from "./answer";
import type { ClickCode } from "./codes";
import type { ClickCall } from "./gate";
import type { ProtocolSettings } from "./settings";

/** Section 6.2: the buyer's money was taken (`error` 0) or not (negative). */
export function decideComplete(
  view: LedgerView,
  call: ClickCall,
  settings: ProtocolSettings,
): Decision<Answer> {
  const { order, payable, attempt } = view;
  if (!attempt) {
    return refuse(order && payable ? -6 : -5);
  }
  switch (attempt.state) {
    case "performed":
    case "refunded":
      return afterPayment(attempt, call.error, settings);
    case "cancelled":
      return refuse(-9);
  }
  if (call.error < 0) {
    return decision(answerOf(-9, { merchant_confirm_id: null }), {
      type: "cancel",
      attempt_id: attempt.id,
      reason: call.error,
    });
  }
  // By the sum of the Prepare: an order edited since must not turn money away that was already taken.
  return attempt.amount === call.amount ? takeMoney(view, attempt, call, settings) : refuse(-2);
}

/**
 * C2 and C3. `error` is not signed, so a paid payment is never undone by it: the report is kept for staff, who look
 * it up at Click.
 */
function afterPayment(
  attempt: Attempt,
  error: number,
  { completeErrorOnPaid }: ProtocolSettings,
): Decision<Answer> {
  const ids = { merchant_confirm_id: Number(attempt.number) };
  if (error === 0) {
    return decision(answerOf(-4, ids));
  }
  const code = completeErrorOnPaid === "auto" ? (error === -1 ? -4 : -9) : completeErrorOnPaid;
  const isNews = attempt.state === "performed" && attempt.details.reversal_reported !== true;
  return isNews
    ? decision(answerOf(code, ids), {
        type: "note",
        attempt_id: attempt.id,
        details: { reversal_reported: true },
      })
    : decision(answerOf(code, ids));
}

/**
 * C7 and C9. Money is here, and after a debit Click accepts success, -4 and -9 only. What the order cannot use is taken
 * and sent back where the shop can do so. Without the Merchant API it cannot, and the two answers left are used for what
 * they mean: an order paid twice is paid (-4), and the second payment is written down for staff to return in the cabinet;
 * an order that is over was cancelled before (-9), which leaves the money with Click, so it is not in our books.
 */
function takeMoney(
  view: LedgerView,
  attempt: Attempt,
  call: ClickCall,
  { canReverse, needsReceipt }: ProtocolSettings,
): Decision<Answer> {
  const trouble = whyItDoesNotCount(view, attempt);
  const details = {
    click_paydoc_id: call.click_paydoc_id,
    // The signature binds it to the prepare id all the same; acceptance tools send another one each time.
    ...(call.click_trans_id !== attempt.transaction_id && {
      complete_trans_id: call.click_trans_id,
    }),
  };
  if (trouble && trouble !== "already_paid" && !canReverse) {
    return decision(answerOf(-9, { merchant_confirm_id: null }), {
      type: "cancel",
      attempt_id: attempt.id,
      reason: null,
      details: { ...details, refused_after_debit: true },
    });
  }
  const code: ClickCode = trouble && !canReverse ? -4 : 0;
  return decision(answerOf(code, { merchant_confirm_id: Number(attempt.number) }), {
    type: "perform",
    attempt_id: attempt.id,
    give_back: canReverse,
    fiscalize: needsReceipt,
    details,
  });
}

const refuse = (code: ClickCode): Decision<Answer> =>
  decision(answerOf(code, { merchant_confirm_id: null }));
