import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { Attempt, Json, LedgerCall, LedgerView, Payable } from "../../types";
import { applyCommand, type LedgerChange } from "./apply-command";
import { journalInsert } from "./journal";
import { lockPayable } from "./lock-payable";
import { factsOf, ORDER_FACTS, type FactsRow } from "./order-facts";
import { isWithoutNamesNow } from "./prepared";
import {
  attemptOf,
  ATTEMPT_AS_JSON,
  ATTEMPT_COLUMNS,
  transferOf,
  TRANSFERS_AS_JSON,
  type AttemptRow,
  type TransferRow,
} from "./rows";
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
  { ask, finish }: ShortTransaction,
  call: LedgerCall<A>,
  options: TransactOptions,
  started_at: number,
): Promise<Transacted<A>> {
  const payable = await lockPayable(ask, call, options.unpaidOrderTtlMs);
  let view = await look(ask, call, payable, options.clock());
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

type LookRow = FactsRow & {
  attempts: AttemptRow[];
  transfers: TransferRow[];
  next_number: string | null;
};

/** Order, attempts and the next number in one round trip, after the lock: what others committed before it is seen. */
async function look(
  ask: Ask,
  call: Pick<LedgerCall<Json>, "provider" | "transaction_id" | "attempt_number">,
  payable: Payable | null,
  now: number,
): Promise<LedgerView> {
  const next_attempt_id = generateEntityId(undefined, "payatt");
  const nothing = {
    now,
    next_attempt_id,
    next_attempt_number: null,
    attempt: null,
    attempts: [],
    transfers: [],
  };
  if (!payable) {
    return { ...nothing, order: null, payable };
  }
  const [row] = await ask<LookRow>(
    `select facts.*,
       (select coalesce(jsonb_agg(${ATTEMPT_AS_JSON} order by a.number), '[]')
        from ledger_attempt a where a.payable_id = :payable_id) as attempts,
       ${TRANSFERS_AS_JSON} as transfers,
       case when :transaction_id::text is not null and not exists (
           select 1 from ledger_attempt a
           where a.payable_id = :payable_id and a.provider = :provider and a.transaction_id = :transaction_id)
         then nextval(pg_get_serial_sequence('ledger_attempt', 'number')) end as next_number
     from (select 1) always left join (${ORDER_FACTS}) facts on true`,
    {
      order_id: payable.order_id,
      payable_id: payable.id,
      provider: call.provider,
      transaction_id: call.transaction_id ?? null,
    },
  );
  const { attempts: found, transfers, next_number, ...facts } = row!;
  const attempts = found.map(attemptOf);
  return {
    now,
    next_attempt_id,
    next_attempt_number: next_number === null ? null : BigInt(next_number),
    order: facts.id === null ? null : factsOf(facts),
    payable,
    attempt: attempts.find((attempt) => isAddressed(attempt, call)) ?? null,
    attempts,
    transfers: transfers.map(transferOf),
  };
}

function isAddressed(
  attempt: Attempt,
  call: Pick<LedgerCall<Json>, "provider" | "transaction_id" | "attempt_number">,
): boolean {
  return (
    attempt.provider === call.provider &&
    (attempt.transaction_id === call.transaction_id || attempt.number === call.attempt_number)
  );
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
