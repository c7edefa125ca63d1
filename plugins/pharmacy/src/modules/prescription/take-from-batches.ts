import { PrescriptionProblem } from "../../prescription/problem";
import type { HandedPacks } from "./dispense";
import { firstOf, rowsOf, type Sql } from "./rows";

/**
 * Lowers the batches that packs were taken from. A series nobody entered is no obstacle: the pharmacist has the pack in hand;
 * nor is a batch that holds fewer than were taken.
 *
 * @throws PrescriptionProblem series_differs when the batch of this series has another last day of use
 */
export async function takeFromBatches(
  trx: Sql,
  packs: readonly (HandedPacks & { variant_id: string })[],
): Promise<void> {
  // In one order, so that two counters never wait for each other.
  const sorted = [...packs].sort((a, b) => (batchOf(a) < batchOf(b) ? -1 : 1));
  for (const { variant_id, series, expires_on, quantity, line_id } of sorted) {
    const batch = await firstOf<{ id: string; expires_on: string }>(
      trx,
      `select id, to_char(expires_on, 'YYYY-MM-DD') as expires_on from medicine_batch
       where variant_id = :variant_id and series = :series and deleted_at is null for no key update`,
      { variant_id, series },
    );
    if (batch && batch.expires_on !== expires_on) {
      throw new PrescriptionProblem("series_differs", { line: line_id });
    }
    await rowsOf(
      trx,
      `update medicine_batch set quantity = greatest(quantity - :quantity, 0), updated_at = now() where id = :id`,
      { id: batch?.id ?? "", quantity },
    );
  }
}

const batchOf = ({ variant_id, series }: { variant_id: string; series: string }): string =>
  `${variant_id} ${series}`;
