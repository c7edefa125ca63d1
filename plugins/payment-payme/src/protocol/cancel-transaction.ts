import type { Decision, LedgerView } from "@medusa-uz/payment-ledger";
import { z } from "@medusajs/framework/zod";
import { refuse, reply, type Answer } from "./answer";
import { alreadyProvided, transactionNotFound } from "./errors";
import { read, reason, transactionId } from "./params";
import type { ProtocolSettings } from "./settings";
import { paymeState } from "./transaction";

const schema = z.object({ id: transactionId, reason });

export type CancelParams = z.infer<typeof schema>;

export const readCancel = (params: unknown) => read(schema, params);

/** Section 4.4: undo an unpaid transaction (-1) or refund a paid one (-2). A repeat gets the stored answer. */
export function decideCancel(
  view: LedgerView,
  params: CancelParams,
  { allowRefunds }: Pick<ProtocolSettings, "allowRefunds">,
): Decision<Answer> {
  const { attempt, order, now } = view;
  if (!attempt) {
    return refuse(transactionNotFound());
  }
  if (attempt.state === "cancelled" || attempt.state === "refunded") {
    return reply(cancelled(attempt.id, attempt.cancel_time, paymeState(attempt)));
  }
  // Money that never paid for the order may go back even after the goods are gone.
  const paysForGoods = attempt.state === "performed" && attempt.counts;
  if (paysForGoods && (!allowRefunds || order?.fulfilled)) {
    return refuse(alreadyProvided());
  }
  return {
    answer: { result: cancelled(attempt.id, now, attempt.state === "created" ? -1 : -2) },
    commands: [{ type: "cancel", attempt_id: attempt.id, reason: params.reason }],
  };
}

const cancelled = (transaction: string, cancel_time: number, state: number) => ({
  transaction,
  cancel_time,
  state,
});
