import { setTimeout as sleep } from "node:timers/promises";
import { query } from "../../runner/database.ts";

/** How long settlement may be waited for before the bench gives up, ms. */
const PATIENCE_MS = 180_000;

export async function unsettled(database: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    database,
    "select count(*)::int as count from ledger_outbox where done_at is null",
  );
  return row?.count ?? 0;
}

/** Waits until every performed payment is a captured one. @returns how long it took, ms */
export async function waitUntilSettled(database: string): Promise<number> {
  const started = performance.now();
  while ((await unsettled(database)) > 0) {
    if (performance.now() - started > PATIENCE_MS) {
      throw new Error(`payments are still not settled after ${PATIENCE_MS / 1000} s`);
    }
    await sleep(100);
  }
  return performance.now() - started;
}

/** Seconds from the commit of a payment to its capture in Medusa, of all payments. */
export async function settlementLags(database: string): Promise<number[]> {
  const rows = await query<{ lag: number; tries: number }>(
    database,
    `select extract(epoch from done_at - created_at)::float as lag, tries
     from ledger_outbox where done_at is not null`,
  );
  const retried = rows.filter(({ tries }) => tries > 1).length;
  if (retried > 0) {
    throw new Error(`${retried} settlements failed at their first try`);
  }
  return rows.map(({ lag }) => lag);
}
