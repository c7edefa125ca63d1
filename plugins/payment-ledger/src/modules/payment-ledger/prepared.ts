import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { createHash } from "node:crypto";
import type { Statement } from "./statement";

/**
 * What PostgreSQL says when a named statement cannot be run as it was left: the connection behind a pooler is another
 * one now (26000, 42P05), or a migration has changed a table meanwhile (0A000).
 */
const LOST = new Set(["26000", "42P05", "0A000"]);

/** Names follow from the texts, so that two processes behind one pooler never mean different texts by one name. */
const NAMES = new Map<string, string>();

let named = true;

/**
 * Runs a statement of fixed text under a name, so that each connection parses and plans it once: to plan the look at
 * an order costs PostgreSQL far more than to look. When names turn out not to work here, this process does without
 * them from then on; the call that found out has failed and is worth another try ({@link isWithoutNamesNow}).
 */
export async function prepared<Row>(
  connection: Knex,
  sql: string,
  bindings: Statement["bindings"] | Knex.ValueDict,
): Promise<Row[]> {
  const statement = connection.raw<{ rows: Row[] }>(sql, bindings);
  try {
    return (await (named ? statement.options({ name: nameOf(sql) }) : statement)).rows;
  } catch (error) {
    named &&= !isWithoutNamesNow(error);
    throw error;
  }
}

/** Whether this error of {@link prepared} will not come again. */
export function isWithoutNamesNow(error: unknown): boolean {
  return LOST.has((error as { code?: string }).code ?? "");
}

function nameOf(sql: string): string {
  let name = NAMES.get(sql);
  if (!name) {
    name = `ledger_${createHash("sha256").update(sql).digest("hex").slice(0, 32)}`;
    NAMES.set(sql, name);
  }
  return name;
}
