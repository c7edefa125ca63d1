import type { Json } from "../../types";
import type { LedgerChange } from "./apply-command";
import type { Statement } from "./statement";

/** What one change writes: the attempt, and with a settled fate of the order its payable and outbox rows. */
export function changeStatements(provider: string, change: LedgerChange): Statement[] {
  const { attempt, payable_status, outbox } = change;
  return [
    change.inserted ? attemptInsert(provider, change) : attemptUpdate(change),
    ...(payable_status
      ? [
          {
            sql: "update ledger_payable set status = ? where id = ?",
            bindings: [payable_status, attempt.payable_id],
          },
        ]
      : []),
    ...(outbox
      ? [
          {
            sql: "insert into ledger_outbox (payable_id, attempt_id, kind) values (?, ?, ?)",
            bindings: [attempt.payable_id, attempt.id, outbox],
          },
        ]
      : []),
  ];
}

function attemptInsert(provider: string, { attempt, exclusive }: LedgerChange): Statement {
  return {
    sql: `insert into ledger_attempt
       (id, number, payable_id, provider, transaction_id, amount, account, state, exclusive, provider_time, create_time)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    bindings: [
      attempt.id,
      attempt.number.toString(),
      attempt.payable_id,
      provider,
      attempt.transaction_id,
      attempt.amount.toString(),
      JSON.stringify(attempt.account),
      attempt.state,
      exclusive ?? false,
      attempt.provider_time,
      attempt.create_time,
    ],
  };
}

function attemptUpdate({ attempt }: LedgerChange): Statement {
  return {
    sql: `update ledger_attempt set state = ?, counts = ?, refund_due = ?, perform_time = ?, cancel_time = ?, reason = ?,
       fiscal_perform = ?, fiscal_cancel = ? where id = ?`,
    bindings: [
      attempt.state,
      attempt.counts,
      attempt.refund_due,
      attempt.perform_time,
      attempt.cancel_time,
      attempt.reason,
      jsonOrNull(attempt.fiscal.perform),
      jsonOrNull(attempt.fiscal.cancel),
      attempt.id,
    ],
  };
}

function jsonOrNull(value: Json): string | null {
  return value === null ? null : JSON.stringify(value);
}
