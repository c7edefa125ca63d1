import { generateEntityId } from "@medusajs/framework/utils";
import type { Attempt, Json, LedgerCall, LedgerView, Payable } from "../../types";
import { addressBindings, lockAtAddress, lockNewPayable, PAYABLE_AT_ADDRESS } from "./lock-payable";
import { factsOf, orderFacts, type FactsRow } from "./order-facts";
import {
  attemptOf,
  ATTEMPT_AS_JSON,
  payableOf,
  transferOf,
  transfersAsJson,
  type AttemptRow,
  type PayableRow,
  type TransferRow,
} from "./rows";
import type { Read, ShortTransaction } from "./short-transaction";

type Addressed = Pick<
  LedgerCall<Json>,
  "provider" | "transaction_id" | "display_id" | "attempt_number"
>;

type LookRow = FactsRow & {
  payable_id: string | null;
  attempts: AttemptRow[];
  transfers: TransferRow[];
  next_number: string | null;
};

/**
 * Locks what a call is about and looks at it, in one trip: PostgreSQL looks after it has the lock, so what others
 * committed before is seen. An order that the ledger has not met yet gets its row here.
 */
export async function lockAndLook(
  { ask, askBoth }: Pick<ShortTransaction, "ask" | "askBoth">,
  call: Addressed,
  { unpaidOrderTtlMs, clock }: { unpaidOrderTtlMs: number; clock: () => number },
): Promise<LedgerView> {
  const [[known], [seen]] = await askBoth<PayableRow, LookRow>(lockAtAddress(call), lookAt(call));
  const payable = known ? payableOf(known) : await lockNewPayable(ask, call, unpaidOrderTtlMs);
  const now = clock();
  if (!payable) {
    return viewOf(call, now, null, null);
  }
  if (seen?.payable_id === payable.id) {
    return viewOf(call, now, payable, seen);
  }
  // It is new, or its transaction was bound to another order between the lock and the look.
  const { sql, bindings } = lookAt(call, payable);
  const [again] = await ask<LookRow>(sql, bindings);
  return viewOf(call, now, payable, again!);
}

/** Order, attempts, transfers and the next number of a payable: of the one at the call's address unless it is given. */
function lookAt(call: Addressed, payable?: { id: string; order_id: string }): Read {
  const target = payable
    ? "select cast(:payable_id as text) as id, cast(:order_id as text) as order_id"
    : `select p.id, p.order_id from ledger_payable p where p.id = ${PAYABLE_AT_ADDRESS}`;
  return {
    sql: `select target.id as payable_id, facts.*,
       (select coalesce(jsonb_agg(${ATTEMPT_AS_JSON} order by a.number), '[]')
        from ledger_attempt a where a.payable_id = target.id) as attempts,
       ${transfersAsJson("target.id")} as transfers,
       case when :transaction_id::text is not null and not exists (
           select 1 from ledger_attempt a
           where a.payable_id = target.id and a.provider = :provider and a.transaction_id = :transaction_id)
         then nextval(pg_get_serial_sequence('ledger_attempt', 'number')) end as next_number
     from (${target}) target left join lateral (${orderFacts("target.order_id", ":provider")}) facts on true`,
    bindings: {
      ...addressBindings(call),
      payable_id: payable?.id ?? null,
      order_id: payable?.order_id ?? null,
    },
  };
}

function viewOf(
  call: Addressed,
  now: number,
  payable: Payable | null,
  row: LookRow | null,
): LedgerView {
  const view = { now, next_attempt_id: generateEntityId(undefined, "payatt"), payable };
  if (!row) {
    return {
      ...view,
      next_attempt_number: null,
      order: null,
      attempt: null,
      attempts: [],
      transfers: [],
    };
  }
  const { attempts: found, transfers, next_number, payable_id: _, ...facts } = row;
  const attempts = found.map(attemptOf);
  return {
    ...view,
    next_attempt_number: next_number === null ? null : BigInt(next_number),
    order: facts.id === null ? null : factsOf(facts),
    attempt: attempts.find((attempt) => isAddressed(attempt, call)) ?? null,
    attempts,
    transfers: transfers.map(transferOf),
  };
}

function isAddressed(attempt: Attempt, call: Addressed): boolean {
  return (
    attempt.provider === call.provider &&
    (attempt.transaction_id === call.transaction_id || attempt.number === call.attempt_number)
  );
}
