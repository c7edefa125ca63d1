import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { deliveryOf } from "../../../../carts/delivery-of";
import { answerProblem } from "../../../problem";
import type {
  CreateZoneRequest,
  ZoneResponse,
  ZonesResponse,
  DeliveryProblem,
} from "../../../wire";

/** The tariffs as they are written down. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<ZonesResponse>,
): Promise<void> {
  const delivery = deliveryOf(req.scope);
  const { priceLimit, tilesUrl } = delivery.options;
  res.json({ zones: await delivery.listZones(), price_limit: priceLimit, tiles_url: tilesUrl });
}

/** Makes a zone. */
export async function POST(
  req: AuthenticatedMedusaRequest<CreateZoneRequest>,
  res: MedusaResponse<ZoneResponse | DeliveryProblem>,
): Promise<void> {
  const { actor_id } = req.auth_context;
  const { zone, problem } = await deliveryOf(req.scope).createZone(req.validatedBody, actor_id);
  if (problem) {
    const { code, ...more } = problem;
    return answerProblem(req, res, code, more);
  }
  res.status(201).json({ zone });
}
