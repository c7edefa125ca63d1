import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { Problem } from "../problem";

/** The customer of a request and the session of its access token. @throws Problem 401 for a token without a session */
export function signedIn(req: AuthenticatedMedusaRequest<unknown>): {
  customer_id: string;
  session_id: string;
} {
  const { actor_id, session_id } = req.auth_context as { actor_id: string; session_id?: string };
  if (!session_id) {
    throw new Problem(401, "session_ended");
  }
  return { customer_id: actor_id, session_id };
}
