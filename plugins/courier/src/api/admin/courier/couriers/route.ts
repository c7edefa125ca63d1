import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { courierOf } from "../../../../courier-of";
import { answering } from "../../../../problem/answer-problem";
import type { CourierAnswer, CourierBody, CouriersAnswer } from "../../../wire";

/** Couriers with what they have to do and to hand in. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<CouriersAnswer>,
): Promise<void> {
  res.json({ couriers: await courierOf(req.scope).couriers.list() });
}

/** Somebody new. */
export const POST = answering<CourierBody, CourierAnswer>(async (req, res) => {
  const courier = await courierOf(req.scope).couriers.create(req.validatedBody);
  res.status(201).json({ courier });
});
