import type { MedusaRequest } from "@medusajs/framework/http";
import { phoneAuthOf } from "../../../../account/dependencies";
import { grant } from "../../../../account/grant";
import { Problem } from "../../../../problem";
import { answering } from "../../../answering";
import type { RefreshBody } from "../validators";

/** Exchanges a refresh token for a new pair. */
export const POST = answering<MedusaRequest<RefreshBody>>(async (req, res) => {
  const opened = await phoneAuthOf(req.scope).sessions.refresh(req.validatedBody.refresh_token);
  if (!opened) {
    throw new Problem(401, "session_ended");
  }
  res.json(await grant(req.scope, opened));
});
