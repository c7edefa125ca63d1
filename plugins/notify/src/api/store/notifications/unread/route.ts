import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notifyOf } from "../../../../news/notify-of";

/** How many messages of the customer are unread. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ unread: number }>,
): Promise<void> {
  res.setHeader("Cache-Control", "no-store");
  res.json({ unread: await notifyOf(req.scope).inbox.unread(req.auth_context.actor_id) });
}
