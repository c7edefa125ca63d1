import { generateEntityId } from "@medusajs/framework/utils";
import { roomOf, whyNotAllocated, whyNotUsable } from "../../prescription/allocation";
import { PrescriptionProblem } from "../../prescription/problem";
import { allocationsOf } from "./allocation-rows";
import type { PrescriptionOptions } from "./options";
import { rowsOf, type AllocationRow, type LineRow, type PrescriptionRow, type Sql } from "./rows";

export type Holder = { type: "cart" | "order"; id: string };
export type WantedPacks = { line_id: string; quantity: number };

type Rules = Pick<PrescriptionOptions, "refillShare">;

/**
 * Reserves packs of lines that are locked, all or none; a line's packs of before are replaced.
 *
 * @throws PrescriptionProblem line_unknown, prescription_pending, prescription_required, prescription_expired,
 * prescription_qty_exceeded, refill_too_early, consent_needed
 */
export async function allocate(
  trx: Sql,
  { prescription, lines }: { prescription: PrescriptionRow; lines: readonly LineRow[] },
  wanted: { holder: Holder; packs: readonly WantedPacks[]; until: Date },
  { refillShare }: Rules,
  now: Date,
): Promise<void> {
  const { holder, packs, until } = wanted;
  const taken = await allocationsOf(trx, prescription.id);
  for (const { line_id, quantity } of packs) {
    const line = lines.find(({ id }) => id === line_id);
    if (!line) {
      throw new PrescriptionProblem("line_unknown");
    }
    const others = taken.filter(
      (one) =>
        one.line_id === line_id && !(one.state === "reserved" && one.holder_id === holder.id),
    );
    const rules = { now, share: refillShare };
    const answer = whyNotAllocated(quantity, prescription.status, line, others, rules);
    if (typeof answer === "string") {
      throw new PrescriptionProblem(answer, { line: line_id });
    }
    await rowsOf(
      trx,
      `insert into prescription_allocation
         (id, prescription_id, line_id, holder_type, holder_id, fill, quantity, reserved_until)
       values (:id, :prescription_id, :line_id, :holder_type, :holder_id, :fill, :quantity, :until)
       on conflict (line_id, holder_id) where state = 'reserved' do update set
         fill = excluded.fill, quantity = excluded.quantity, reserved_until = excluded.reserved_until, updated_at = now()`,
      {
        id: generateEntityId(undefined, "rxall"),
        prescription_id: prescription.id,
        line_id,
        holder_type: holder.type,
        holder_id: holder.id,
        fill: answer.fill,
        quantity,
        until,
      },
    );
  }
}

/** Everything that can be had on a prescription now; lines that wait for consent or a later day are left out. */
export function packsToHave(
  prescription: Pick<PrescriptionRow, "status">,
  lines: readonly LineRow[],
  taken: readonly AllocationRow[],
  { refillShare }: Rules,
  now: Date,
): WantedPacks[] {
  return lines.flatMap((line) => {
    if (whyNotUsable(prescription.status, line, now) !== null) {
      return [];
    }
    const own = taken.filter(({ line_id }) => line_id === line.id);
    const { left, next_fill_on } = roomOf(line, own, { now, share: refillShare });
    return left > 0 && !next_fill_on ? [{ line_id: line.id, quantity: left }] : [];
  });
}

/** Packs of a variant, as an order has them. */
export type SoldPacks = { variant_id: string; quantity: number };

/** Packs of lines as packs of the variants that were approved. */
export function toSell(packs: readonly WantedPacks[], lines: readonly LineRow[]): SoldPacks[] {
  const sold = new Map<string, number>();
  for (const { line_id, quantity } of packs) {
    const variant_id = variantOf(lines, { line_id });
    sold.set(variant_id, (sold.get(variant_id) ?? 0) + quantity);
  }
  return [...sold].map(([variant_id, quantity]) => ({ variant_id, quantity }));
}

/** What was approved for packs of a line. */
export const variantOf = (lines: readonly LineRow[], { line_id }: { line_id: string }): string =>
  lines.find(({ id }) => id === line_id)!.approved_variant_id!;
