import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CarriersAnswer } from "../../../wire";
import { courierOf } from "../../../../courier-of";

/** The carriers that are configured, and how they are. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<CarriersAnswer>,
): Promise<void> {
  res.json(await courierOf(req.scope).carriers.view());
}
