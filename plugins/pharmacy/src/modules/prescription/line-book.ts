import { generateEntityId } from "@medusajs/framework/utils";
import type { DecidedLine } from "../../prescription/decide";
import { isUsable, mayBecome, type LineState } from "../../prescription/line-states";
import { PrescriptionProblem } from "../../prescription/problem";
import { LINE_COLUMNS, rowsOf, type LineRow, type Sql } from "./rows";

/** What a customer wishes of a prescription. */
export type Wish = { variant_id: string | null; quantity: number; text?: string | null };

/** Lines of a prescription in their order. @param lock of a transaction that changes them */
export async function linesOf(
  sql: Sql,
  prescription_id: string,
  lock: "lock" | "look" = "look",
): Promise<LineRow[]> {
  return rowsOf<LineRow>(
    sql,
    `select ${LINE_COLUMNS} from prescription_line where prescription_id = :prescription_id
     order by position ${lock === "lock" ? "for no key update" : ""}`,
    { prescription_id },
  );
}

/** @param from the position of the first of them */
export async function addLines(
  trx: Sql,
  prescription_id: string,
  wishes: readonly Wish[],
  from = 1,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, wish] of wishes.entries()) {
    const id = generateEntityId(undefined, "rxline");
    await rowsOf(
      trx,
      `insert into prescription_line (id, prescription_id, position, prescribed_text, variant_id, quantity)
       values (:id, :prescription_id, :position, :text, :variant_id, :quantity)`,
      {
        id,
        prescription_id,
        position: from + index,
        text: wish.text ?? null,
        variant_id: wish.variant_id,
        quantity: wish.quantity,
      },
    );
    ids.push(id);
  }
  return ids;
}

/** Writes what was decided of a line. */
export async function writeDecided(trx: Sql, line: DecidedLine): Promise<void> {
  const [written] = await rowsOf(
    trx,
    `update prescription_line set status = :status, approved_variant_id = :approved_variant_id,
       approved_quantity = :approved_quantity, substituted_for = :substituted_for, consent = :consent,
       reason_code = :reason_code, note = :note, refills_allowed = :refills, days_supply = :days_supply,
       valid_until = :valid_until, valid_source = :valid_source, double_check = :double_check, updated_at = now()
     where id = :id and status = 'pending' returning id`,
    {
      ...line,
      approved_variant_id: line.quantity > 0 ? line.variant_id : null,
      approved_quantity: line.quantity,
      consent: line.substituted_for ? "asked" : null,
    },
  );
  if (!written) {
    throw new PrescriptionProblem("changed_meanwhile");
  }
}

/** Moves a line that is locked. @throws PrescriptionProblem illegal_jump */
export async function moveLine(
  trx: Sql,
  line: Pick<LineRow, "id" | "status">,
  to: LineState,
): Promise<void> {
  if (!mayBecome(line.status, to)) {
    throw new PrescriptionProblem("illegal_jump", { status: line.status });
  }
  await rowsOf(
    trx,
    `update prescription_line set status = :to, updated_at = now() where id = :id and status = :from`,
    { id: line.id, from: line.status, to },
  );
}

/** Ends every line that could still be used; of a prescription nobody decided, every pending one too. */
export async function endLines(
  trx: Sql,
  lines: readonly LineRow[],
  to: "expired" | "revoked",
): Promise<void> {
  for (const line of lines.filter(
    ({ status }) => isUsable(status) || (to === "expired" && status === "pending"),
  )) {
    await moveLine(trx, line, to);
  }
}
