import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { UZCARD_MODULE } from "../modules/uzcard";
import type UzcardService from "../modules/uzcard/service";

const MINUTE_S = "60";
/** No order's id is longer; what is counted must not fill the memory. */
const LONGEST_ID = 64;

/** Codes are short: whoever tries them out, or has them sent, is stopped by order and by address. */
export async function limitCardSteps(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const uzcard = req.scope.resolve<UzcardService>(UZCARD_MODULE);
  const address = req.ip ?? "unknown";
  const order = req.params.id ?? "";
  if (order.length > LONGEST_ID) {
    res.status(404).json({ type: "not_found", message: "There is no such order" });
    return;
  }
  const isAdmitted =
    req.method === "GET"
      ? (await uzcard.questionsOfAddress.admits(address)) &&
        (await uzcard.questions.admits(`${address} ${order}`))
      : (await uzcard.actionsOfAddress.admits(address)) &&
        (await uzcard.actionsOfOrder.admits(order));
  if (!isAdmitted) {
    res.setHeader("Retry-After", MINUTE_S);
    res.status(429).json({ type: "too_many_requests", message: "Try again in a minute" });
    return;
  }
  next();
}
