import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Attempt, Json, OrderFacts, Payable, Transfer } from "../../types";
import type { OutboxKind } from "./apply-command";
import { readOrderFacts } from "./order-facts";
import {
  payableOf,
  PAYABLE_COLUMNS,
  transferOf,
  transfersAsJson,
  type PayableRow,
  type TransferRow,
} from "./rows";
import { attemptsOf } from "./transact";

/** One line of the journal, as the admin shows it. */
export type JournalLine = {
  id: string;
  at: string;
  provider: string;
  method: string;
  attempt_id: string | null;
  request: Json;
  answer: Json;
  duration_ms: number;
};

export type SettlementLine = {
  id: string;
  kind: OutboxKind;
  attempt_id: string | null;
  tries: number;
  last_error: string | null;
  next_try_at: string;
  done_at: string | null;
  created_at: string;
};

/** Everything the ledger knows of one order. */
export type PaymentStory = {
  order: OrderFacts;
  payable: Payable | null;
  attempts: Attempt[];
  transfers: Transfer[];
  journal: JournalLine[];
  settlement: SettlementLine[];
};

const JOURNAL_LIMIT = 200;

export async function readStory(connection: Knex, order_id: string): Promise<PaymentStory | null> {
  const order = await readOrderFacts(connection, order_id);
  if (!order) {
    return null;
  }
  const payables = await connection.raw<{ rows: PayableRow[] }>(
    `select ${PAYABLE_COLUMNS} from ledger_payable p where p.order_id = ?`,
    [order_id],
  );
  if (!payables.rows[0]) {
    return { order, payable: null, attempts: [], transfers: [], journal: [], settlement: [] };
  }
  const payable = payableOf(payables.rows[0]);
  const journal = await connection.raw<{ rows: JournalLine[] }>(
    `select id, at, provider, method, attempt_id, request, answer, duration_ms
     from ledger_journal where payable_id = ? order by id desc limit ?`,
    [payable.id, JOURNAL_LIMIT],
  );
  const transfers = await connection.raw<{ rows: { all: TransferRow[] }[] }>(
    `select ${transfersAsJson(":payable_id")} as all`,
    { payable_id: payable.id },
  );
  const settlement = await connection.raw<{ rows: SettlementLine[] }>(
    `select id, kind, attempt_id, tries, last_error, next_try_at, done_at, created_at
     from ledger_outbox where payable_id = ? order by id`,
    [payable.id],
  );
  return {
    order,
    payable,
    attempts: await attemptsOf(connection, payable.id),
    transfers: transfers.rows[0].all.map(transferOf),
    journal: journal.rows,
    settlement: settlement.rows,
  };
}
