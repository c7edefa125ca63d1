import { reviewing } from "../../reviewing";
import type { RevokeBody } from "../../validators";

/** Withdraws an approval. */
export const POST = reviewing<RevokeBody>(({ reviews }, { id, reviewer, body }) =>
  reviews.revoke(id, reviewer, body.reason),
);
