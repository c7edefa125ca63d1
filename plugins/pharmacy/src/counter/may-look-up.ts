import type { Reviewer } from "../prescription/reviewers";

const DAY_MS = 86_400_000;

/**
 * Whether the counter still shows an order: to a senior pharmacist always, to others while it waits and for a day after it was
 * handed over. Nobody leafs through what was given to whom long ago.
 */
export function mayLookUp(
  { is_senior }: Pick<Reviewer, "is_senior">,
  handed_over_at: Date | null,
  now: Date,
): boolean {
  return is_senior || !handed_over_at || now.getTime() < handed_over_at.getTime() + DAY_MS;
}
