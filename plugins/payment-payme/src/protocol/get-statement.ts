import { jsonDigits, type Attempt } from "@medusa-uz/payment-ledger";
import { z } from "@medusajs/framework/zod";
import { millis, read } from "./params";
import { paymeState } from "./transaction";

const schema = z.object({ from: millis, to: millis });

export const readStatement = (params: unknown) => read(schema, params);

/** Section 4.6: transactions of a period, in the order the ledger gives them: by Payme's own time. */
export function statementOf(attempts: Attempt[]) {
  return {
    transactions: attempts.map((attempt) => ({
      id: attempt.transaction_id,
      time: attempt.provider_time,
      amount: jsonDigits(attempt.amount),
      account: attempt.account,
      create_time: attempt.create_time,
      perform_time: attempt.perform_time,
      cancel_time: attempt.cancel_time,
      transaction: attempt.id,
      state: paymeState(attempt),
      reason: attempt.reason,
      receivers: null,
    })),
  };
}
