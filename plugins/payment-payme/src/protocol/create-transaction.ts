import type { Attempt, Decision, LedgerView } from "@medusa-uz/payment-ledger";
import { z } from "@medusajs/framework/zod";
import { refuse, reply, type Answer } from "./answer";
import { orderNotFound, wrongAmount, wrongState } from "./errors";
import { account, millis, read, tiyin, transactionId } from "./params";
import type { ProtocolSettings } from "./settings";
import { expireTransaction, isExpired, isPastLifetime } from "./transaction";
import { whyNotPayable } from "./why-not-payable";

const schema = z.object({ id: transactionId, time: millis, amount: tiyin, account });

export type CreateParams = z.infer<typeof schema>;

export const readCreate = (params: unknown) => read(schema, params);

/** Section 4.2: hold the order for this transaction. A repeat gets the stored answer. */
export function decideCreate(
  view: LedgerView,
  params: CreateParams & { noReceipt?: boolean },
  settings: ProtocolSettings,
): Decision<Answer> {
  return view.attempt
    ? repeat(view.attempt, view.now, params, settings)
    : create(view, params, settings);
}

/** Rows 2-5: the transaction is known. */
function repeat(
  attempt: Attempt,
  now: number,
  params: CreateParams,
  { accountField }: ProtocolSettings,
): Decision<Answer> {
  if (attempt.state !== "created") {
    return refuse(wrongState());
  }
  if (attempt.amount !== params.amount) {
    return refuse(wrongAmount());
  }
  if (attempt.account[accountField] !== params.account[accountField]) {
    return refuse(orderNotFound(accountField));
  }
  if (isExpired(attempt, now)) {
    return { answer: { error: wrongState() }, commands: [expireTransaction(attempt)] };
  }
  return reply({ create_time: attempt.create_time, transaction: attempt.id, state: 1 });
}

/** Rows 6-9: the transaction is new. */
function create(
  view: LedgerView,
  params: CreateParams & { noReceipt?: boolean },
  settings: ProtocolSettings,
): Decision<Answer> {
  const error = whyNotPayable(view, params, settings);
  if (error) {
    return refuse(error);
  }
  if (isPastLifetime(params.time, view.now)) {
    return refuse(wrongState());
  }
  const expired = view.attempts.filter(
    (attempt) => attempt.provider === "payme" && isExpired(attempt, view.now),
  );
  return {
    answer: { result: { create_time: view.now, transaction: view.next_attempt_id, state: 1 } },
    commands: [
      ...expired.map(expireTransaction),
      {
        type: "create",
        transaction_id: params.id,
        amount: params.amount,
        provider_time: params.time,
        account: params.account,
        exclusive: true,
      },
    ],
  };
}
