import { prescriptionsOf } from "../../../../../prescription/prescriptions-of";
import { acting } from "../../own";

/** Takes one back that nobody is looking at. */
export const POST = acting((req, { id, customer_id }) =>
  prescriptionsOf(req.scope).prescriptions.cancel(id, customer_id),
);
