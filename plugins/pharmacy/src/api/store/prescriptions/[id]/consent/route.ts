import { prescriptionsOf } from "../../../../../prescription/prescriptions-of";
import { acting } from "../../own";
import type { ConsentBody } from "../../validators";

/** Takes a substitute, or refuses it. */
export const POST = acting<ConsentBody>((req, { id, customer_id }) =>
  prescriptionsOf(req.scope).prescriptions.consent(id, customer_id, req.validatedBody),
);
