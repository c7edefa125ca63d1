import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { courierOf } from "../../../../courier-of";
import type { PositionsAnswer } from "../../../wire";

/** Where those are who are on the way. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<PositionsAnswer>,
): Promise<void> {
  res.setHeader("Cache-Control", "no-store");
  res.json({ positions: await courierOf(req.scope).couriers.positions() });
}
