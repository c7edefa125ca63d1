import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Difference, Side } from "../../../reconciliation/compare";

/**
 * Writes down what a run found, in two statements however much that is. A difference that staff resolved stays so
 * while both sides stand as they did; one that is found no more agrees now.
 */
export async function writeDifferences(
  trx: Knex.Transaction,
  reconciliation_id: string,
  differences: Difference[],
): Promise<void> {
  const found = JSON.stringify(
    differences.map(({ ledger, provider, ...difference }) => ({
      ...difference,
      ledger: sideAsJson(ledger),
      provider_side: sideAsJson(provider),
    })),
  );
  await trx.raw(
    `insert into ledger_difference as known
       (reconciliation_id, provider, day, reference, provider_reference, kind, attempt_id, ledger, provider_side)
     select run.id, run.provider, run.day, f.reference, f.provider_reference, f.kind, f.attempt_id, f.ledger,
       f.provider_side
     from ledger_reconciliation run, jsonb_to_recordset(:found::jsonb) as f(
       reference text, provider_reference text, kind text, attempt_id text, ledger jsonb, provider_side jsonb)
     where run.id = :reconciliation_id
     on conflict (provider, reference, kind) do update set
       reconciliation_id = excluded.reconciliation_id,
       day = excluded.day,
       provider_reference = excluded.provider_reference,
       attempt_id = excluded.attempt_id,
       ledger = excluded.ledger,
       provider_side = excluded.provider_side,
       status = case when ${STILL_RESOLVED} then known.status else 'open' end,
       resolution = case when ${STILL_RESOLVED} then known.resolution end,
       note = case when ${STILL_RESOLVED} then known.note end,
       resolved_by = case when ${STILL_RESOLVED} then known.resolved_by end,
       resolved_at = case when ${STILL_RESOLVED} then known.resolved_at end,
       found_at = case when ${STILL_RESOLVED} or known.status = 'open' then known.found_at else now() end`,
    { found, reconciliation_id },
  );
  await trx.raw(
    `update ledger_difference d set status = 'resolved', resolution = 'agrees_now', resolved_at = now()
     from ledger_reconciliation run
     where run.id = ? and d.provider = run.provider and d.day = run.day and d.status = 'open'
       and d.reconciliation_id <> run.id`,
    [reconciliation_id],
  );
}

const STILL_RESOLVED = `(known.resolution = 'staff'
  and known.ledger is not distinct from excluded.ledger
  and known.provider_side is not distinct from excluded.provider_side)`;

/** JSON numbers lose digits, so sums go as text. */
function sideAsJson(side: Side | null): object | null {
  return (
    side && {
      state: side.state,
      amount: side.amount.toString(),
      refunded: side.refunded.toString(),
    }
  );
}
