import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { deliveryOf } from "../../../../../carts/delivery-of";
import { answerProblem } from "../../../../problem";
import type {
  DeletedResponse,
  UpdateZoneRequest,
  ZoneResponse,
  DeliveryProblem,
} from "../../../../wire";

/** Changes a zone; the next price of this process is by it. */
export async function POST(
  req: AuthenticatedMedusaRequest<UpdateZoneRequest>,
  res: MedusaResponse<ZoneResponse | DeliveryProblem>,
): Promise<void> {
  const { zone, problem } = await deliveryOf(req.scope).updateZone(
    { ...req.validatedBody, id: req.params.id! },
    req.auth_context.actor_id,
  );
  if (problem) {
    const { code, ...more } = problem;
    return answerProblem(req, res, code, more);
  }
  res.json({ zone });
}

/** Deletes a zone; its places go to the zone of their division, or to the default one. */
export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<DeletedResponse | DeliveryProblem>,
): Promise<void> {
  const { version } = req.validatedQuery as { version: number };
  const id = req.params.id!;
  const { problem } = await deliveryOf(req.scope).deleteZone(
    { id, version },
    req.auth_context.actor_id,
  );
  if (problem) {
    const { code, ...more } = problem;
    return answerProblem(req, res, code, more);
  }
  res.json({ id, deleted: true });
}
