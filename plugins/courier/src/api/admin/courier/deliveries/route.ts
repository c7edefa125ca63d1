import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { courierOf } from "../../../../courier-of";
import { placesOf } from "../../../../places/places";
import type { DeliveriesAnswer } from "../../../wire";
import type { DeliveriesQuery } from "../validators";

/** Deliveries, open ones first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<DeliveriesAnswer>,
): Promise<void> {
  const { state, zone, courier_id, late, attention, ...rest } =
    req.validatedQuery as DeliveriesQuery;
  const wanted = {
    ...rest,
    states: state,
    zones: zone,
    courier_id: courier_id === "none" ? null : courier_id,
    late: late === "true",
    attention: attention === "true",
  };
  res.json(await courierOf(req.scope).list.list(wanted, placesOf(req.scope)));
}
