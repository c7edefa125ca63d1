import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notifyOf } from "../../../../../../news/notify-of";

/** Sends a dead message again; `resent` is 0 when it is not among the dead. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ resent: number }>,
): Promise<void> {
  res.json({ resent: await notifyOf(req.scope).resend({ id: req.params.id }) });
}
