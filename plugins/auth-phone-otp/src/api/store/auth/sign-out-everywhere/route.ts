import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { phoneAuthOf } from "../../../../account/dependencies";
import { tell } from "../../../../account/tell";
import { answering } from "../../../answering";
import { signedIn } from "../../../signed-in";

/** Ends every session of the customer, this one too. */
export const POST = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  const { customer_id } = signedIn(req);
  await phoneAuthOf(req.scope).sessions.endAll(customer_id, "signed_out_everywhere");
  await tell(req.scope, "phone_auth.signed_out_everywhere", customer_id);
  res.status(204).end();
});
