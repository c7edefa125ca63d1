import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { deliveryOf } from "../../../../../carts/delivery-of";
import { answerProblem } from "../../../../problem";
import type {
  AdminPickupPointResponse,
  DeletedResponse,
  UpdatePickupPointRequest,
  DeliveryProblem,
} from "../../../../wire";

/** Changes what is given of a pick-up point. */
export async function POST(
  req: AuthenticatedMedusaRequest<UpdatePickupPointRequest>,
  res: MedusaResponse<AdminPickupPointResponse | DeliveryProblem>,
): Promise<void> {
  const delivery = deliveryOf(req.scope);
  const { stock_location_id } = req.validatedBody;
  if (stock_location_id && !(await delivery.hasStockLocation(stock_location_id))) {
    return answerProblem(req, res, "unknown_stock_location");
  }
  const pickup_point = await delivery.updatePickupPoint({
    ...req.validatedBody,
    id: req.params.id!,
  });
  if (!pickup_point) return answerProblem(req, res, "pickup_point_not_found");
  res.json({ pickup_point });
}

/** Deletes a pick-up point; orders keep its id. */
export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<DeletedResponse | DeliveryProblem>,
): Promise<void> {
  const id = req.params.id!;
  if (!(await deliveryOf(req.scope).deletePickupPoint(id))) {
    return answerProblem(req, res, "pickup_point_not_found");
  }
  res.json({ id, deleted: true });
}
