import type { Decision, LedgerView } from "@medusa-uz/payment-ledger";
import { z } from "@medusajs/framework/zod";
import { refuse, reply, type Answer } from "./answer";
import { transactionNotFound } from "./errors";
import { read, transactionId } from "./params";
import { expireTransaction, isExpired, paymeState, REASON_TIMEOUT } from "./transaction";

const schema = z.object({ id: transactionId });

export const readCheck = (params: unknown) => read(schema, params);

/** Section 4.5: the transaction as it stands; one that ran out of time is ended on the way. */
export function decideCheck({ attempt, now }: LedgerView): Decision<Answer> {
  if (!attempt) {
    return refuse(transactionNotFound());
  }
  const { create_time, perform_time, cancel_time, reason, id: transaction } = attempt;
  const stored = { create_time, perform_time, cancel_time, transaction };
  if (isExpired(attempt, now)) {
    const result = { ...stored, cancel_time: now, state: -1, reason: REASON_TIMEOUT };
    return { answer: { result }, commands: [expireTransaction(attempt)] };
  }
  return reply({ ...stored, state: paymeState(attempt), reason });
}
