import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { JournalEntry } from "../../types";
import type { Statement } from "./statement";

export type JournalRow = JournalEntry & { payable_id?: string | null; attempt_id?: string | null };

/** Adds one line to the append-only journal. */
export async function writeJournal(connection: Knex, entry: JournalRow): Promise<void> {
  const { sql, bindings } = journalInsert(entry);
  await connection.raw(sql, bindings);
}

/** The insert as a statement, for a decision that writes everything in one round trip. */
export function journalInsert(entry: JournalRow): Statement {
  return {
    sql: `insert into ledger_journal (provider, method, payable_id, attempt_id, request, answer, duration_ms)
     values (?, ?, ?, ?, ?, ?, ?)`,
    bindings: [
      entry.provider,
      entry.method,
      entry.payable_id ?? null,
      entry.attempt_id ?? null,
      JSON.stringify(entry.request),
      JSON.stringify(entry.answer),
      entry.duration_ms,
    ],
  };
}
