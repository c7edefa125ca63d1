import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { Attempt, Json, LedgerCall, LedgerView, Payable } from "../../types";
import { applyCommand, type LedgerChange } from "./apply-command";
import { writeJournal } from "./journal";
import { lockPayable } from "./lock-payable";
import { readOrderFacts } from "./order-facts";
import { attemptOf, ATTEMPT_COLUMNS, type AttemptRow } from "./rows";

export type TransactOptions = { unpaidOrderTtlMs: number; clock: () => number };

/** True when the commit left settlement something to do. */
export type Transacted<A> = { answer: A; owes_settlement: boolean };

const UNIQUE_VIOLATION = "23505";
const SERIALIZATION_FAILURE = "40001";
const DEADLOCK = "40P01";
const CONFLICTS = new Set([UNIQUE_VIOLATION, SERIALIZATION_FAILURE, DEADLOCK]);
const TRIES = 4;

/**
 * Runs one call of a provider as one short transaction: lock, look, decide, write, journal, commit.
 * A conflict with a parallel call rolls all of it back and decides again on what the other call left.
 */
export async function transact<A extends Json>(
  connection: Knex,
  call: LedgerCall<A>,
  options: TransactOptions,
): Promise<Transacted<A>> {
  const started_at = call.started_at ?? performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await connection.transaction((trx) => once(trx, call, options, started_at));
    } catch (error) {
      if (attempt === TRIES || !CONFLICTS.has((error as { code?: string }).code ?? "")) {
        throw error;
      }
    }
  }
}

async function once<A extends Json>(
  trx: Knex.Transaction,
  call: LedgerCall<A>,
  options: TransactOptions,
  started_at: number,
): Promise<Transacted<A>> {
  const payable = await lockPayable(trx, call, options.unpaidOrderTtlMs);
  let view = await look(trx, call, payable, options.clock());
  const { answer, commands } = call.decide(view);

  let touched: string | null = view.attempt?.id ?? null;
  let owes_settlement = false;
  for (const command of commands) {
    const change = applyCommand(view, command);
    await write(trx, call.provider, change);
    touched = change.attempt.id;
    owes_settlement ||= change.outbox !== undefined;
    view = after(view, change);
  }
  await writeJournal(trx, {
    provider: call.provider,
    method: call.method,
    request: call.request,
    answer,
    duration_ms: performance.now() - started_at,
    payable_id: payable?.id ?? null,
    attempt_id: touched,
  });
  return { answer, owes_settlement };
}

async function look(
  trx: Knex.Transaction,
  call: Pick<LedgerCall<Json>, "provider" | "transaction_id">,
  payable: Payable | null,
  now: number,
): Promise<LedgerView> {
  const next_attempt_id = generateEntityId(undefined, "payatt");
  if (!payable) {
    return {
      now,
      next_attempt_id,
      next_attempt_number: null,
      order: null,
      payable,
      attempt: null,
      attempts: [],
    };
  }
  const order = await readOrderFacts(trx, payable.order_id);
  const attempts = await attemptsOf(trx, payable.id);
  const attempt =
    attempts.find(
      (a) => a.provider === call.provider && a.transaction_id === call.transaction_id,
    ) ?? null;
  return {
    now,
    next_attempt_id,
    next_attempt_number: attempt ? null : await nextNumber(trx),
    order,
    payable,
    attempt,
    attempts,
  };
}

async function nextNumber(trx: Knex.Transaction): Promise<bigint> {
  const { rows } = await trx.raw<{ rows: { n: string }[] }>(
    "select nextval(pg_get_serial_sequence('ledger_attempt', 'number')) as n",
  );
  return BigInt(rows[0].n);
}

/** Every attempt on a payable, oldest first. */
export async function attemptsOf(connection: Knex, payable_id: string): Promise<Attempt[]> {
  const { rows } = await connection.raw<{ rows: AttemptRow[] }>(
    `select ${ATTEMPT_COLUMNS} from ledger_attempt a where a.payable_id = ? order by a.number`,
    [payable_id],
  );
  return rows.map(attemptOf);
}

function after(view: LedgerView, change: LedgerChange): LedgerView {
  const attempts = change.inserted
    ? [...view.attempts, change.attempt]
    : view.attempts.map((a) => (a.id === change.attempt.id ? change.attempt : a));
  const payable =
    view.payable && change.payable_status
      ? { ...view.payable, status: change.payable_status }
      : view.payable;
  return { ...view, attempts, payable };
}

async function write(trx: Knex.Transaction, provider: string, change: LedgerChange): Promise<void> {
  const { attempt } = change;
  if (change.inserted) {
    await trx.raw(
      `insert into ledger_attempt
         (id, number, payable_id, provider, transaction_id, amount, account, state, exclusive, provider_time, create_time)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        attempt.id,
        attempt.number.toString(),
        attempt.payable_id,
        provider,
        attempt.transaction_id,
        attempt.amount.toString(),
        JSON.stringify(attempt.account),
        attempt.state,
        change.exclusive ?? false,
        attempt.provider_time,
        attempt.create_time,
      ],
    );
    return;
  }
  await trx.raw(
    `update ledger_attempt set state = ?, counts = ?, refund_due = ?, perform_time = ?, cancel_time = ?, reason = ?,
       fiscal_perform = ?, fiscal_cancel = ? where id = ?`,
    [
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
  );
  if (change.payable_status && change.outbox) {
    await trx.raw(
      `with paid as (update ledger_payable set status = ? where id = ?)
       insert into ledger_outbox (payable_id, attempt_id, kind) values (?, ?, ?)`,
      [change.payable_status, attempt.payable_id, attempt.payable_id, attempt.id, change.outbox],
    );
  }
}

function jsonOrNull(value: Json): string | null {
  return value === null ? null : JSON.stringify(value);
}
