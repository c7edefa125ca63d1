import type { DecidedLine } from "./decide";
import { isGranted } from "./line-states";
import { PrescriptionProblem } from "./problem";
import type { Actor } from "./states";

/** Who looks at a prescription. */
export type Reviewer = {
  user_id: string;
  is_senior: boolean;
  /** Shoppers' accounts that are this person's. */
  customer_ids: readonly string[];
};

/** As events name them. */
export const actorOf = (reviewer: Reviewer): Actor => ({
  role: reviewer.is_senior ? "senior" : "pharmacist",
  id: reviewer.user_id,
});

/** A line that one of two reviewers has approved. */
export type FirstReview = {
  by: string;
  is_senior: boolean;
  lines: readonly { id: string; variant_id: string | null; quantity: number; refills: number }[];
};

/** Whether a prescription is this person's own, by any of their accounts. */
export function isOwn(
  reviewer: Reviewer,
  { customer_id, uploaded_by }: { customer_id: string; uploaded_by: string },
): boolean {
  const own = [reviewer.user_id, ...reviewer.customer_ids];
  return own.includes(customer_id) || own.includes(uploaded_by);
}

/**
 * Nobody reviews what they uploaded themselves, and the second of two reviewers is another one than the first; one of the
 * two is senior.
 *
 * @throws PrescriptionProblem own_prescription, other_reviewer_needed, senior_only
 */
export function assertMayReview(
  reviewer: Reviewer,
  prescription: { customer_id: string; uploaded_by: string; first_review: FirstReview | null },
): void {
  if (isOwn(reviewer, prescription)) {
    throw new PrescriptionProblem("own_prescription");
  }
  const first = prescription.first_review;
  if (first?.by === reviewer.user_id) {
    throw new PrescriptionProblem("other_reviewer_needed");
  }
  if (first && !first.is_senior && !reviewer.is_senior) {
    throw new PrescriptionProblem("senior_only");
  }
}

/**
 * Whether another reviewer has to look: a line of a double-check group is approved only when two have approved the same of it
 * (the second one perhaps less).
 */
export function needsSecond(lines: readonly DecidedLine[], first: FirstReview | null): boolean {
  return lines
    .filter(({ double_check, status }) => double_check && isGranted(status))
    .some((line) => !first?.lines.some((before) => agrees(before, line)));
}

export function firstReviewOf(reviewer: Reviewer, lines: readonly DecidedLine[]): FirstReview {
  return {
    by: reviewer.user_id,
    is_senior: reviewer.is_senior,
    lines: lines
      .filter(({ status }) => isGranted(status))
      .map(({ id, variant_id, quantity, refills }) => ({ id, variant_id, quantity, refills })),
  };
}

const agrees = (before: FirstReview["lines"][number], line: DecidedLine): boolean =>
  before.id === line.id &&
  before.variant_id === line.variant_id &&
  line.quantity <= before.quantity &&
  line.refills <= before.refills;
