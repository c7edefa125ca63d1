import { PrescriptionProblem } from "../../prescription/problem";
import { isApproved } from "../../prescription/states";
import { recordEvent } from "./chain-book";
import { linesOf } from "./line-book";
import { rowsOf, type PrescriptionRow, type Sql } from "./rows";

/** What a customer says to another medicine of the same substance. */
export type SubstituteAnswer = { line_id: string; accept: boolean };

/**
 * Writes it down, until packs of the substitute are lent.
 *
 * @throws PrescriptionProblem line_unknown, illegal_jump
 */
export async function writeConsent(
  trx: Sql,
  before: PrescriptionRow,
  { line_id, accept }: SubstituteAnswer,
  now: Date,
): Promise<void> {
  const line = (await linesOf(trx, before.id, "lock")).find(({ id }) => id === line_id);
  if (!line?.consent) {
    throw new PrescriptionProblem("line_unknown");
  }
  const [written] = await rowsOf(
    trx,
    `update prescription_line set consent = :consent, consent_at = :now, updated_at = now()
     where id = :line_id and status = 'substituted' and not exists
       (select 1 from prescription_allocation where line_id = :line_id and state <> 'released') returning id`,
    { line_id, consent: accept ? "accepted" : "declined", now },
  );
  if (!written || !isApproved(before.status)) {
    throw new PrescriptionProblem("illegal_jump", { status: before.status });
  }
  await recordEvent(trx, before, {
    at: now,
    actor: { role: "customer", id: before.customer_id },
    type: accept ? "consent" : "decline",
    meta: { line_id },
  });
}
