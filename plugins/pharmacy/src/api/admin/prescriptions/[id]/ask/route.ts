import { reviewing } from "../../reviewing";
import type { AskBody } from "../../validators";

/** Asks the customer for a page or a word. */
export const POST = reviewing<AskBody>(({ reviews }, { id, reviewer, body }) =>
  reviews.ask(id, reviewer, body.note),
);
