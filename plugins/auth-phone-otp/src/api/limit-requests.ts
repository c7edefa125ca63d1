import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { phoneAuthOf } from "../account/dependencies";
import { tooMany } from "../problem";
import { answerProblem } from "./answering";
import { callerOf } from "./caller-of-request";

/** Bounds what one address may ask of the whole area; codes and passwords have limits of their own. */
export async function limitRequests(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { limits } = phoneAuthOf(req.scope);
  const wait = await limits.take(["requestsPerAddress", callerOf(req).network]);
  if (wait > 0) {
    answerProblem(req, res, tooMany(wait));
    return;
  }
  next();
}
