import { prescriptionsOf } from "../../../../../prescription/prescriptions-of";
import { acting } from "../../own";

/** Hands a draft in. */
export const POST = acting((req, { id, customer_id }) =>
  prescriptionsOf(req.scope).prescriptions.submit(id, customer_id),
);
