import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { JournalEntry } from "../../types";

/** Adds one line to the append-only journal. */
export async function writeJournal(
  connection: Knex,
  entry: JournalEntry & { payable_id?: string | null; attempt_id?: string | null },
): Promise<void> {
  await connection.raw(
    `insert into ledger_journal (provider, method, payable_id, attempt_id, request, answer, duration_ms)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [
      entry.provider,
      entry.method,
      entry.payable_id ?? null,
      entry.attempt_id ?? null,
      JSON.stringify(entry.request),
      JSON.stringify(entry.answer),
      entry.duration_ms,
    ],
  );
}
