import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PROBLEMS } from "./problem-words";
import { localeOfRequest } from "./request-locale";
import type { DeliveryProblem, DeliveryProblemCode } from "./wire";

const STATUSES: Partial<Record<DeliveryProblemCode, [number, DeliveryProblem["type"]]>> = {
  zone_not_found: [404, "not_found"],
  pickup_point_not_found: [404, "not_found"],
  cart_not_found: [404, "not_found"],
  zone_changed: [409, "conflict"],
  default_zone_stays: [409, "conflict"],
  too_many_requests: [429, "too_many_requests"],
};

/** An error in the language of whoever asked: `{ type, code, message }` and what else they need to know. */
export function answerProblem(
  req: MedusaRequest,
  res: MedusaResponse<DeliveryProblem>,
  code: DeliveryProblemCode,
  more: Pick<DeliveryProblem, "fields" | "place" | "zone"> = {},
): void {
  const [status, type] = STATUSES[code] ?? [400, "invalid_data"];
  res.status(status).json({ type, code, message: words(req, code), ...more });
}

/** A text in the language of the request. */
export function words(req: MedusaRequest, code: keyof typeof PROBLEMS): string {
  return PROBLEMS[code][localeOfRequest(req)];
}
