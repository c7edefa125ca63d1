import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { deliveryOf } from "../../../../carts/delivery-of";
import { previewOf } from "../../../../tariff/preview";
import type { PreviewRequest, PreviewResponse } from "../../../wire";

/** What a cart would cost somewhere, line by line. Changes nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest<PreviewRequest>,
  res: MedusaResponse<PreviewResponse>,
): Promise<void> {
  const zones = await deliveryOf(req.scope).listZones();
  res.json(previewOf(zones, req.validatedBody, Date.now()));
}
