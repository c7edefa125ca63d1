import { decide, type Decided, type Decision } from "../../prescription/decide";
import { PrescriptionProblem } from "../../prescription/problem";
import {
  actorOf,
  assertMayReview,
  firstReviewOf,
  needsSecond,
  type Reviewer,
} from "../../prescription/reviewers";
import { changePrescription } from "./change-prescription";
import { linesOf, writeDecided } from "./line-book";
import type { PrescriptionOptions } from "./options";
import type { PrescriptionRow, Sql } from "./rows";

/** What a reviewer decides of a prescription, `version` as they saw it. */
export type GivenDecision = Decision & { version: number };

/** `second` when another reviewer has to look. */
export type Outcome = { outcome: Decided["status"] | "second"; prescription: PrescriptionRow };

const ACTION_OF = {
  approved: "approve",
  partially_approved: "approve_partly",
  rejected: "reject",
} as const;

/**
 * Writes what was decided of every line of a prescription whose lease the reviewer has; where two reviewers are needed and this
 * is the first, what they said, and the prescription waits for the other one.
 *
 * @throws PrescriptionProblem changed_meanwhile, and those of {@link decide} and {@link assertMayReview}
 */
export async function writeDecision(
  trx: Sql,
  before: PrescriptionRow,
  {
    reviewer,
    given,
    known,
  }: { reviewer: Reviewer; given: GivenDecision; known: Parameters<typeof decide>[2] },
  options: PrescriptionOptions,
): Promise<Outcome> {
  assertMayReview(reviewer, before);
  if (before.version !== given.version) {
    throw new PrescriptionProblem("changed_meanwhile");
  }
  const e_rx_number = given.e_rx_number || before.external_no;
  const asked = await linesOf(trx, before.id, "lock");
  const decided = decide(asked, { ...given, e_rx_number }, known);
  const meta = { lines: decided.lines.map(said), e_rx: e_rx_number !== null };
  const change = { actor: actorOf(reviewer), now: known.now, meta };
  if (needsSecond(decided.lines, before.first_review)) {
    const set = { first_review: firstReviewOf(reviewer, decided.lines) };
    const parked = await changePrescription(
      trx,
      before,
      { ...change, action: "second", set },
      options,
    );
    return { outcome: "second", prescription: parked };
  }
  for (const line of decided.lines) {
    await writeDecided(trx, line);
  }
  const prescription = await changePrescription(
    trx,
    before,
    {
      ...change,
      action: ACTION_OF[decided.status],
      reason: decided.reject_code,
      set: {
        decided_at: known.now,
        decided_by: reviewer.user_id,
        reject_code: decided.reject_code,
        issued_on: given.issued_on ?? null,
        external_no: e_rx_number ?? null,
        valid_until: decided.valid_until,
        valid_source: decided.valid_source,
      },
    },
    options,
  );
  return { outcome: decided.status, prescription };
}

const said = ({ id, status, variant_id, quantity, reason_code }: Decided["lines"][number]) => ({
  id,
  status,
  variant_id,
  quantity,
  reason_code,
});
