import type { Json, Transfer } from "../../types";
import type { LedgerChange } from "./apply-command";
import type { Statement } from "./statement";

/**
 * What one change writes. `first` goes in a trip of its own: a transfer that is over makes room for the one that
 * follows it, because an attempt has one open transfer at a time.
 */
export type ChangeStatements = { first: Statement[]; rest: Statement[] };

/** The attempt, its transfers, and with a settled fate of the order its payable and outbox rows. */
export function changeStatements(provider: string, change: LedgerChange): ChangeStatements {
  const { attempt, payable_status, transfers = [], outbox = [] } = change;
  return {
    first: transfers.filter(({ inserted }) => !inserted).map(({ row }) => transferUpdate(row)),
    rest: [
      change.inserted ? attemptInsert(provider, change) : attemptUpdate(change),
      ...(payable_status
        ? [
            {
              sql: "update ledger_payable set status = ? where id = ?",
              bindings: [payable_status, attempt.payable_id],
            },
          ]
        : []),
      ...transfers
        .filter(({ inserted }) => inserted)
        .map(({ row }) => transferInsert(attempt.payable_id, row)),
      ...outbox.map(({ kind, transfer_id, stock }) => ({
        sql: "insert into ledger_outbox (payable_id, attempt_id, kind, transfer_id, stock) values (?, ?, ?, ?, ?)",
        bindings: [attempt.payable_id, attempt.id, kind, transfer_id ?? null, stock ?? null],
      })),
    ],
  };
}

function transferInsert(payable_id: string, row: Transfer): Statement {
  return {
    sql: `insert into ledger_transfer (id, payable_id, attempt_id, kind, amount, cause, stock, state, note, requested_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    bindings: [
      row.id,
      payable_id,
      row.attempt_id,
      row.kind,
      row.amount.toString(),
      row.cause,
      row.stock,
      row.state,
      row.note,
      row.requested_by,
    ],
  };
}

function transferUpdate(row: Transfer): Statement {
  return {
    sql: "update ledger_transfer set state = ?, error = ?, updated_at = now() where id = ?",
    bindings: [row.state, row.error, row.id],
  };
}

function attemptInsert(provider: string, { attempt, exclusive }: LedgerChange): Statement {
  return {
    sql: `insert into ledger_attempt
       (id, number, payable_id, provider, transaction_id, amount, account, state, exclusive, details, provider_time, create_time)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
      JSON.stringify(attempt.details),
      attempt.provider_time,
      attempt.create_time,
    ],
  };
}

function attemptUpdate({ attempt }: LedgerChange): Statement {
  return {
    sql: `update ledger_attempt set state = ?, counts = ?, refund_due = ?, charged = ?, refunded = ?, hold_expires_at = ?,
       details = ?, perform_time = ?, cancel_time = ?, reason = ?, fiscal_perform = ?, fiscal_cancel = ? where id = ?`,
    bindings: [
      attempt.state,
      attempt.counts,
      attempt.refund_due,
      attempt.charged.toString(),
      attempt.refunded.toString(),
      attempt.hold_expires_at,
      JSON.stringify(attempt.details),
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
