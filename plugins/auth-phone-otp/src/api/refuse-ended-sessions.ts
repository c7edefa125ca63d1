import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { phoneAuthOf } from "../account/dependencies";
import { Problem } from "../problem";
import { answerProblem } from "./answering";
import { tokenOf } from "./token-of";

/**
 * Refuses the access token of a session that has ended, though it has minutes to live. Requests without one of our
 * tokens cost nothing, the others one look at two primary keys.
 */
export async function refuseEndedSessions(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { session_id, session_link } = tokenOf(req) ?? {};
  if (session_id && !(await phoneAuthOf(req.scope).sessions.isLive(session_id, session_link))) {
    res.setHeader("Cache-Control", "no-store");
    answerProblem(req, res, new Problem(401, "session_ended"));
    return;
  }
  next();
}
