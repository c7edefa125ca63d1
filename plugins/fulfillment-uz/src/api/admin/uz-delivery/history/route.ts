import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { deliveryOf } from "../../../../carts/delivery-of";
import type { HistoryResponse } from "../../../wire";
import type { HistoryQuery } from "../validators";

/** Who changed which tariff, newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<HistoryResponse>,
): Promise<void> {
  res.json(await deliveryOf(req.scope).history(req.validatedQuery as HistoryQuery));
}
