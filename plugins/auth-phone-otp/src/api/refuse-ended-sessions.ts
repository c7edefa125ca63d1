import {
  getAuthContextFromJwtToken,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { phoneAuthOf } from "../account/dependencies";
import { Problem } from "../problem";
import { answerProblem } from "./answering";

type WithSession = { session_id?: string; session_link?: string } | null | undefined;

/**
 * Refuses the access token of a session that has ended, though it has minutes to live. Requests without one of our
 * tokens cost nothing, the others one look at two primary keys.
 */
export async function refuseEndedSessions(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { session_id, session_link } = sessionOf(req) ?? {};
  if (session_id && !(await phoneAuthOf(req.scope).sessions.isLive(session_id, session_link))) {
    res.setHeader("Cache-Control", "no-store");
    answerProblem(req, res, new Problem(401, "session_ended"));
    return;
  }
  next();
}

/** Read as Medusa's own `authenticate` reads it: the cookie's session before the bearer. */
function sessionOf(req: MedusaRequest): WithSession {
  const cookie = (req.session as { auth_context?: WithSession } | undefined)?.auth_context;
  if (cookie?.session_id) {
    return cookie;
  }
  const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig;
  return getAuthContextFromJwtToken(
    req.headers.authorization,
    http.jwtSecret!,
    ["bearer"],
    ["customer"],
    http.jwtPublicKey,
    http.jwtVerifyOptions ?? http.jwtOptions,
  ) as WithSession;
}
