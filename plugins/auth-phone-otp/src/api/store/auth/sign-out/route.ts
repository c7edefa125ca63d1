import type { MedusaRequest } from "@medusajs/framework/http";
import { phoneAuthOf } from "../../../../account/dependencies";
import { answering } from "../../../answering";
import type { RefreshBody } from "../validators";

/** Ends the session of a refresh token; an unknown one is signed out already. */
export const POST = answering<MedusaRequest<RefreshBody>>(async (req, res) => {
  await phoneAuthOf(req.scope).sessions.endByToken(req.validatedBody.refresh_token);
  res.status(204).end();
});
