import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { courierOf } from "../../../../courier-of";
import { placesOf } from "../../../../places/places";
import type { BoardAnswer } from "../../../wire";

/** How many deliveries are in which state and where. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<BoardAnswer>,
): Promise<void> {
  res.json(await courierOf(req.scope).list.board(placesOf(req.scope)));
}
