import { reviewing } from "../../reviewing";
import type { LegalHoldBody } from "../../validators";

/** Has everything of a prescription kept, whatever its customer wishes and however old it is; or lets go of it. */
export const POST = reviewing<LegalHoldBody>(({ deletions }, { id, reviewer, body }) =>
  deletions.hold(id, reviewer, body),
);
