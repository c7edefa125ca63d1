import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { phoneAuthOf } from "../../../../../account/dependencies";
import { Problem } from "../../../../../problem";
import { answering } from "../../../../answering";
import { signedIn } from "../../../../signed-in";

/** Ends one of the customer's own sessions. */
export const DELETE = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  const { customer_id } = signedIn(req);
  const { sessions } = phoneAuthOf(req.scope);
  if (!(await sessions.end(customer_id, req.params.id ?? "", "ended_from_list"))) {
    throw new Problem(404, "session_unknown");
  }
  res.status(204).end();
});
