import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notifyOf } from "../../../../../../news/notify-of";

/** Puts a dead message away without sending it; `dismissed` is 0 when it is not among the dead. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ dismissed: number }>,
): Promise<void> {
  res.json({ dismissed: await notifyOf(req.scope).dismiss(req.params.id) });
}
