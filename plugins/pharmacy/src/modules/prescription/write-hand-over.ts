import { PrescriptionProblem } from "../../prescription/problem";
import type { Reviewer } from "../../prescription/reviewers";
import { lockPrescription, recordEvent } from "./chain-book";
import { dispense } from "./dispense";
import type { HandOverRow, NewHandOver } from "./hand-over-book";
import type { PrescriptionOptions } from "./options";
import { firstOf, rowsOf, type Sql } from "./rows";
import { takeFromBatches } from "./take-from-batches";

type Lent = { prescription_id: string; line_id: string; variant_id: string };

/**
 * Hands over what is lent to an order: every prescription that lends to it, its reservation, and the batches.
 *
 * @throws PrescriptionProblem reservation_over, line_unknown, series_differs, and those of {@link dispense}
 */
export async function writeHandOver(
  trx: Sql,
  { order_id, packs, payment, checked, at_counter }: NewHandOver,
  reviewer: Reviewer,
  options: PrescriptionOptions,
  now: Date,
): Promise<void> {
  const lent = await lentTo(trx, order_id);
  if (lent.length === 0) {
    throw new PrescriptionProblem("reservation_over");
  }
  const lineOf = new Map(lent.map((one) => [one.line_id, one]));
  if (packs.some(({ line_id }) => !lineOf.has(line_id))) {
    throw new PrescriptionProblem("line_unknown");
  }
  for (const prescription_id of new Set(lent.map((one) => one.prescription_id))) {
    const own = packs.filter((one) => lineOf.get(one.line_id)!.prescription_id === prescription_id);
    const meta = { payment, checked, at_counter };
    const handOver = { prescription_id, holder_id: order_id, packs: own, meta };
    await dispense(trx, handOver, reviewer, options, now);
  }
  await closeReservation(trx, order_id);
  await takeFromBatches(
    trx,
    packs.map((one) => ({ ...one, variant_id: lineOf.get(one.line_id)!.variant_id })),
  );
}

async function lentTo(trx: Sql, order_id: string): Promise<Lent[]> {
  return rowsOf<Lent>(
    trx,
    `select a.prescription_id, a.line_id, l.approved_variant_id as variant_id
     from prescription_allocation a join prescription_line l on l.id = a.line_id
     where a.holder_id = :order_id and a.state = 'reserved' order by a.prescription_id, a.line_id`,
    { order_id },
  );
}

/** A reservation that is being cancelled at this moment is not handed over. */
async function closeReservation(trx: Sql, order_id: string): Promise<void> {
  const reserved = await firstOf<{ status: string }>(
    trx,
    "select status from prescription_reservation where order_id = :order_id for no key update",
    { order_id },
  );
  if (reserved && reserved.status !== "waiting") {
    throw new PrescriptionProblem("reservation_over");
  }
  await rowsOf(
    trx,
    `update prescription_reservation set status = 'handed_over', updated_at = now() where order_id = :order_id`,
    { order_id },
  );
}

/** Writes down that the order has followed, in every prescription that something was handed over on. */
export async function recordHandedOver(
  trx: Sql,
  { order_id, by_role, by_user, payment, total, currency_code: currency }: HandOverRow,
  now: Date,
): Promise<void> {
  const lenders = await rowsOf<{ prescription_id: string }>(
    trx,
    `select distinct prescription_id from prescription_allocation where holder_id = :order_id and state = 'dispensed'
     order by prescription_id`,
    { order_id },
  );
  for (const { prescription_id } of lenders) {
    await recordEvent(trx, await lockPrescription(trx, prescription_id), {
      at: now,
      actor: { role: by_role, id: by_user },
      type: "handed_over",
      meta: { holder: order_id, payment, total, currency },
    });
  }
}
