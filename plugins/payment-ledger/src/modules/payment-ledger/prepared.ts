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

export type Bindings = Statement["bindings"] | Record<string, Statement["bindings"][number]>;

/**
 * Runs a statement of fixed text under a name, so that each connection parses and plans it once: to plan the look at
 * an order costs PostgreSQL far more than to look. When names turn out not to work here, this process does without
 * them from then on; the call that found out has failed and is worth another try ({@link isWithoutNamesNow}).
 *
 * It is handed to the driver before this returns, so statements for one `client` run in the order of the calls.
 *
 * @param client a connection of the pool that the caller has acquired; without it any will do
 */
export function prepared<Row>(
  connection: Knex,
  sql: string,
  bindings: Bindings,
  client?: unknown,
): Promise<Row[]> {
  const statement = connection.raw<{ rows: Row[] }>(sql, bindings);
  if (named) {
    statement.options({ name: nameOf(sql) });
  }
  if (client) {
    statement.connection(client);
  }
  return statement.then(
    ({ rows }) => rows,
    (error: unknown) => {
      named &&= !isWithoutNamesNow(error);
      throw error;
    },
  );
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
