import { reviewing } from "../../reviewing";
import type { LineBody } from "../../validators";

/** Writes down a line of the prescription that the customer did not name. */
export const POST = reviewing<LineBody>(({ reviews }, { id, reviewer, body }) =>
  reviews.addLine(id, reviewer, { ...body, variant_id: body.variant_id ?? null }),
);
