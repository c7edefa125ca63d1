import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notifyOf } from "../../../../../news/notify-of";

/** Sends the dead messages again that are fresh news and certainly not sent. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ resent: number }>,
): Promise<void> {
  res.json({ resent: await notifyOf(req.scope).resend("all") });
}
