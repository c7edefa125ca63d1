import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { deliveryOf } from "../../../../carts/delivery-of";
import { answerProblem } from "../../../problem";
import type {
  AdminPickupPointResponse,
  AdminPickupPointsResponse,
  CreatePickupPointRequest,
  DeliveryProblem,
} from "../../../wire";

/** Every pick-up point, those that are switched off too. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPickupPointsResponse>,
): Promise<void> {
  res.json({ pickup_points: await deliveryOf(req.scope).pickupPoints() });
}

/** Makes a pick-up point of a stock location. */
export async function POST(
  req: AuthenticatedMedusaRequest<CreatePickupPointRequest>,
  res: MedusaResponse<AdminPickupPointResponse | DeliveryProblem>,
): Promise<void> {
  const pickup_point = await deliveryOf(req.scope).createPickupPoint(req.validatedBody);
  if (!pickup_point) return answerProblem(req, res, "unknown_stock_location");
  res.status(201).json({ pickup_point });
}
