import type { Attempt, Decision, LedgerView } from "@medusa-uz/payment-ledger";
import { z } from "@medusajs/framework/zod";
import { refuse, reply, type Answer } from "./answer";
import { transactionNotFound, wrongState } from "./errors";
import { read, transactionId } from "./params";
import { expireTransaction, isExpired } from "./transaction";
import { isOpenOrder } from "./why-not-payable";

const schema = z.object({ id: transactionId });

export const readPerform = (params: unknown) => read(schema, params);

/** Section 4.3: the card has been debited, the order is paid. A repeat gets the stored answer. */
export function decidePerform(view: LedgerView): Decision<Answer> {
  const { attempt, now } = view;
  if (!attempt) {
    return refuse(transactionNotFound());
  }
  if (attempt.state === "performed") {
    return reply(performed(attempt.id, attempt.perform_time));
  }
  if (attempt.state !== "created") {
    return refuse(wrongState());
  }
  if (isExpired(attempt, now)) {
    return { answer: { error: wrongState() }, commands: [expireTransaction(attempt)] };
  }
  if (!canTakeMoney(view, attempt)) {
    return refuse(wrongState());
  }
  return {
    answer: { result: performed(attempt.id, now) },
    commands: [{ type: "perform", attempt_id: attempt.id }],
  };
}

/**
 * Row 6: an order that was cancelled, paid another way or edited while Payme was at work refuses the money.
 * The transaction stays in state 1 and Payme gives the buyer their money back by cancelling it.
 */
function canTakeMoney({ order, payable }: LedgerView, attempt: Attempt): boolean {
  return (
    order !== null &&
    payable?.status === "open" &&
    isOpenOrder(order) &&
    order.total === attempt.amount
  );
}

const performed = (transaction: string, perform_time: number) => ({
  transaction,
  perform_time,
  state: 2,
});
