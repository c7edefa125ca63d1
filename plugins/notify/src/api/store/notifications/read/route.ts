import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notifyOf } from "../../../../news/notify-of";
import type { ReadBody } from "../validators";

/** Marks messages as read, `{ ids }` or `{ all: true }`. Ids of somebody else change nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest<ReadBody>,
  res: MedusaResponse<{ unread: number }>,
): Promise<void> {
  const { inbox } = notifyOf(req.scope);
  const body = req.validatedBody;
  const customer_id = req.auth_context.actor_id;
  await inbox.read(customer_id, "ids" in body ? body.ids : "all");
  res.json({ unread: await inbox.unread(customer_id) });
}
