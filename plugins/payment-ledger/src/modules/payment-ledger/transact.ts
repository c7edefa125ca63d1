import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Attempt, Json, LedgerCall, LedgerView } from "../../types";
import { applyCommand, type LedgerChange } from "./apply-command";
import { journalInsert } from "./journal";
import { lockAndLook } from "./lock-and-look";
import { isWithoutNamesNow } from "./prepared";
import { attemptOf, ATTEMPT_COLUMNS, type AttemptRow } from "./rows";
import { inShortTransaction, type Ask, type ShortTransaction } from "./short-transaction";
import { inOneTrip, type Statement } from "./statement";
import { changeStatements } from "./write-change";

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
      return await inShortTransaction(connection, (trx) => once(trx, call, options, started_at));
    } catch (error) {
      const isConflict = CONFLICTS.has((error as { code?: string }).code ?? "");
      if (attempt === TRIES || !(isConflict || isWithoutNamesNow(error))) {
        throw error;
      }
    }
  }
}

async function once<A extends Json>(
  { ask, askBoth, finish }: ShortTransaction,
  call: LedgerCall<A>,
  options: TransactOptions,
  started_at: number,
): Promise<Transacted<A>> {
  let view = await lockAndLook({ ask, askBoth }, call, options);
  const { payable } = view;
  const { answer, commands } = call.decide(view);

  let touched: string | null = view.attempt?.id ?? null;
  let owes_settlement = false;
  let waiting: Statement[] = [];
  for (const command of commands) {
    // One row may not be changed twice in one statement, so an earlier command is written before the next.
    await run(ask, waiting);
    const change = applyCommand(view, command);
    const { first, rest } = changeStatements(call.provider, change);
    await run(ask, first);
    waiting = rest;
    touched = change.attempt.id;
    owes_settlement ||= (change.outbox ?? []).length > 0;
    view = after(view, change);
  }
  const line = journalInsert({
    provider: call.provider,
    method: call.method,
    request: call.request,
    answer,
    duration_ms: performance.now() - started_at,
    payable_id: payable?.id ?? null,
    attempt_id: touched,
  });
  const last = inOneTrip([...waiting, line]);
  await finish(last.sql, last.bindings);
  return { answer, owes_settlement };
}

async function run(ask: Ask, statements: Statement[]): Promise<void> {
  if (statements.length > 0) {
    const { sql, bindings } = inOneTrip(statements);
    await ask(sql, bindings);
  }
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
  const changed = change.transfers ?? [];
  const transfers = [
    ...view.transfers.map((one) => changed.find(({ row }) => row.id === one.id)?.row ?? one),
    ...changed.filter(({ inserted }) => inserted).map(({ row }) => row),
  ];
  const payable =
    view.payable && change.payable_status
      ? { ...view.payable, status: change.payable_status }
      : view.payable;
  return { ...view, attempts, transfers, payable };
}
