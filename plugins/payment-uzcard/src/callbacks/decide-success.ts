import {
  whyItDoesNotCount,
  type Attempt,
  type Decision,
  type LedgerView,
} from "@medusa-uz/payment-ledger";
import type { Reported } from "../flow/effect";
import { detailsOf, flowOf } from "../flow/flow";
import { mirror } from "../flow/mirror";
import { REASONS } from "../flow/reasons";
import type { FlowSettings } from "../flow/step";
import { lateTransactionId } from "../payment/late-money";

export type SuccessAnswer = { success: true } | { success: false; message: string };

/** `amount` is tiyin, `card_pan` masked. */
export type Paid = { uuid: string; amount: bigint; card_pan?: string | null };

const MESSAGES = {
  uz: "Buyurtmani to'lab bo'lmaydi, pulingiz qaytariladi",
  ru: "Заказ нельзя оплатить, деньги вернутся на карту",
  en: "This order cannot be paid; your money will be returned",
};

/**
 * Section 2.5 A. A negative answer sends the buyer's money back at once, so it is given for all money that the order
 * cannot use, and never once the ledger has the money. An answer is kept: a repeat gets the same one.
 */
export function decideSuccess(
  view: LedgerView,
  paid: Paid,
  settings: FlowSettings,
): Decision<SuccessAnswer> {
  const { attempt } = view;
  if (!attempt) {
    return no(null);
  }
  if (isKeptAsLate(view, attempt, paid)) {
    return YES;
  }
  const { uuid } = flowOf(attempt);
  const isOther = uuid !== null && uuid !== paid.uuid;
  switch (attempt.state) {
    case "performed":
    case "refunded":
      return isOther || paid.amount !== attempt.charged ? no(attempt) : YES;
    case "cancelled":
      return no(attempt);
    case "held":
      return isOther || paid.amount > attempt.amount
        ? no(attempt)
        : yes(view, attempt, paid, settings);
    case "created":
      if (isOther || paid.amount !== attempt.amount) {
        return no(attempt);
      }
      return whyItDoesNotCount(view, attempt) === null
        ? yes(view, attempt, paid, settings)
        : {
            ...no(attempt),
            // Kept, so that the answer stays the same whatever becomes of the order.
            commands: [{ type: "cancel", attempt_id: attempt.id, reason: REASONS.order_closed }],
          };
  }
}

/** The ledger has this money already, on an attempt of its own. */
const isKeptAsLate = (
  { attempts }: LedgerView,
  { transaction_id }: Attempt,
  { uuid, amount }: { uuid: string; amount: bigint },
): boolean =>
  attempts.some(
    (one) =>
      one.transaction_id === lateTransactionId(transaction_id, uuid) &&
      (one.state === "performed" || one.state === "refunded") &&
      one.charged === amount,
  );

const YES: Decision<SuccessAnswer> = { answer: { success: true }, commands: [] };

function yes(
  view: LedgerView,
  attempt: Attempt,
  { uuid, amount, card_pan }: Paid,
  settings: FlowSettings,
): Decision<SuccessAnswer> {
  const { patch, commands } = mirror(view, attempt, succeeded(uuid, amount), settings);
  const details = detailsOf({ ...patch, ...(card_pan && { card_pan }) });
  return {
    ...YES,
    commands:
      commands.length > 0 ? [{ type: "note", attempt_id: attempt.id, details }, ...commands] : [],
  };
}

const succeeded = (uuid: string, amount: bigint): Reported => ({
  ...{ uuid, amount, status: "success", hold: null },
  ...{ hold_expires_at: null, needs_code: false, response_code: null },
});

function no(attempt: Attempt | null): Decision<SuccessAnswer> {
  const message = MESSAGES[attempt ? flowOf(attempt).locale : "uz"];
  return { answer: { success: false, message }, commands: [] };
}

/** Not the gateway's, or about nothing we know. */
export const notOurs = (): SuccessAnswer => ({ success: false, message: MESSAGES.uz });
