import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { phoneAuthOf } from "../../../../account/dependencies";
import { answering } from "../../../answering";
import { signedIn } from "../../../signed-in";

/** The last sign-ins, the newest first. */
export const GET = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  const { customer_id, session_id } = signedIn(req);
  const sessions = await phoneAuthOf(req.scope).sessions.list(customer_id);
  res.json({
    sessions: sessions.map((session) => ({
      id: session.id,
      current: session.id === session_id,
      device: session.device,
      address_masked: session.address_masked,
      signed_in_at: session.signed_in_at,
      last_seen_at: session.last_seen_at,
      ended_at: session.ended_at,
      method: session.method,
    })),
  });
});
