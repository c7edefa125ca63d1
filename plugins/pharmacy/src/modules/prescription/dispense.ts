import { generateEntityId } from "@medusajs/framework/utils";
import { tashkentDay } from "../../medicine/first-expired";
import { statusAfterDispensing, whyNotUsable } from "../../prescription/allocation";
import type { Json } from "../../prescription/chain";
import { isUsable } from "../../prescription/line-states";
import { PrescriptionProblem } from "../../prescription/problem";
import { actorOf, type Reviewer } from "../../prescription/reviewers";
import type { Day } from "../../prescription/validity";
import { allocationsOf } from "./allocation-rows";
import { lockPrescription, recordEvent } from "./chain-book";
import { changePrescription } from "./change-prescription";
import { linesOf, moveLine } from "./line-book";
import type { PrescriptionOptions } from "./options";
import { rowsOf, type AllocationRow, type PrescriptionRow, type Sql } from "./rows";

/** Packs of one series that are handed over. */
export type HandedPacks = { line_id: string; series: string; expires_on: Day; quantity: number };

export type HandOver = {
  prescription_id: string;
  /** The order whose packs they are. */
  holder_id: string;
  packs: readonly HandedPacks[];
  /** What else its event says: how it was paid, what was checked. */
  meta?: { [key: string]: Json };
};

/**
 * Hands reserved packs over, in the caller's transaction: validity is looked at once more, series and last day of use are written down,
 * what is not taken is released, and a prescription that is used up is fulfilled.
 *
 * @throws PrescriptionProblem line_unknown, pack_expired, prescription_expired, prescription_required,
 * prescription_qty_exceeded, consent_needed
 */
export async function dispense(
  trx: Sql,
  { prescription_id, holder_id, packs, meta = {} }: HandOver,
  reviewer: Reviewer,
  options: PrescriptionOptions,
  now = new Date(),
): Promise<PrescriptionRow> {
  const prescription = await lockPrescription(trx, prescription_id);
  const lines = await linesOf(trx, prescription_id, "lock");
  const reserved = (await allocationsOf(trx, prescription_id)).filter(
    (one) => one.holder_id === holder_id && one.state === "reserved",
  );
  if (packs.some(({ line_id }) => !reserved.some((one) => one.line_id === line_id))) {
    throw new PrescriptionProblem("line_unknown");
  }
  for (const allocation of reserved) {
    const line = lines.find(({ id }) => id === allocation.line_id)!;
    const handed = packs.filter(({ line_id }) => line_id === line.id);
    const refusal = handed.length > 0 ? whyNotUsable(prescription.status, line, now) : null;
    if (refusal) {
      throw new PrescriptionProblem(refusal, { line: line.id });
    }
    await handOver(trx, allocation, handed, { by: reviewer.user_id, now });
  }
  const after = await allocationsOf(trx, prescription_id);
  for (const line of lines.filter(({ id }) => packs.some(({ line_id }) => line_id === id))) {
    const own = after.filter(({ line_id }) => line_id === line.id);
    const status = statusAfterDispensing(line, own);
    if (status !== line.status) {
      await moveLine(trx, line, status);
    }
  }
  const written = await recordEvent(trx, prescription, {
    at: now,
    actor: actorOf(reviewer),
    type: "dispense",
    meta: { ...meta, holder: holder_id, packs: packs.map((one) => ({ ...one })) },
  });
  const isUsedUp = !(await linesOf(trx, prescription_id)).some(({ status }) => isUsable(status));
  const change = { action: "fulfill" as const, actor: actorOf(reviewer), now };
  return isUsedUp ? changePrescription(trx, written, change, options) : written;
}

/** One row for each series; the rest of the reservation is released. */
async function handOver(
  trx: Sql,
  allocation: AllocationRow,
  handed: readonly HandedPacks[],
  { by, now }: { by: string; now: Date },
): Promise<void> {
  const given = handed.reduce((sum, { quantity }) => sum + quantity, 0);
  if (given > allocation.quantity || handed.some(({ quantity }) => quantity < 1)) {
    throw new PrescriptionProblem("prescription_qty_exceeded", { line: allocation.line_id });
  }
  if (handed.some(({ expires_on }) => expires_on < tashkentDay(now.getTime()))) {
    throw new PrescriptionProblem("pack_expired", { line: allocation.line_id });
  }
  await rowsOf(
    trx,
    `update prescription_allocation set state = 'released', updated_at = now() where id = :id and state = 'reserved'`,
    { id: allocation.id },
  );
  for (const { series, expires_on, quantity } of handed) {
    await rowsOf(
      trx,
      `insert into prescription_allocation (id, prescription_id, line_id, holder_type, holder_id, fill, quantity, state,
         reserved_until, dispensed_at, dispensed_by, series, expires_on)
       select :new_id, prescription_id, line_id, holder_type, holder_id, fill, cast(:quantity as integer), 'dispensed',
         reserved_until, cast(:now as timestamptz), :by, :series, cast(:expires_on as date) from prescription_allocation where id = :id`,
      {
        new_id: generateEntityId(undefined, "rxall"),
        id: allocation.id,
        quantity,
        now,
        by,
        series,
        expires_on,
      },
    );
  }
}
