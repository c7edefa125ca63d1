import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notifyOf } from "../../../../../news/notify-of";
import type { AudienceBody } from "../../validators";

/** How many people an audience has now. */
export async function POST(
  req: AuthenticatedMedusaRequest<AudienceBody>,
  res: MedusaResponse<{ count: number }>,
): Promise<void> {
  const { broadcasts } = notifyOf(req.scope);
  res.json({ count: await broadcasts.size(req.validatedBody.audience) });
}
