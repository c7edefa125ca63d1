import type { Reviewer } from "../../prescription/reviewers";
import { firstOf, type Sql } from "./rows";

/** The one that has waited longest, of those this reviewer may look at; two who ask at once get two. Null when none waits. */
export async function nextFor(trx: Sql, reviewer: Reviewer): Promise<string | null> {
  const next = await firstOf<{ id: string }>(
    trx,
    `select id from prescription where status = 'submitted'
       and customer_id <> all(:own) and uploaded_by <> all(:own)
       and (first_review is null or (first_review->>'by' <> :user_id
         and (:is_senior or (first_review->>'is_senior')::boolean)))
     order by waiting_since, id limit 1 for no key update skip locked`,
    {
      own: [reviewer.user_id, ...reviewer.customer_ids],
      user_id: reviewer.user_id,
      is_senior: reviewer.is_senior,
    },
  );
  return next?.id ?? null;
}
