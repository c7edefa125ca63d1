import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { Broadcast } from "../../../../../../modules/notify/broadcasts";
import { notifyOf } from "../../../../../../news/notify-of";

/** Stops a broadcast: what has not gone out does not. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ broadcast: Broadcast }>,
): Promise<void> {
  const broadcast = await notifyOf(req.scope).broadcasts.stop(req.params.id, Date.now());
  if (!broadcast) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such broadcast");
  }
  res.json({ broadcast });
}
