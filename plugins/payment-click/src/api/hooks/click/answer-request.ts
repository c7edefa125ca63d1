import { answerCallback } from "@medusa-uz/payment-ledger";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { CLICK_MODULE } from "../../../modules/click";
import { answerOf, wireOf } from "../../../protocol/answer";
import type { Stage } from "../../../protocol/gate";
import { answerCall } from "./answer-call";

/** Every answer is JSON with HTTP status 200. Other HTTP methods than POST end in the middleware. */
export async function answerRequest(
  req: MedusaRequest,
  res: MedusaResponse,
  stage: Stage,
): Promise<void> {
  await answerCallback(
    req,
    res,
    (call, dependencies) =>
      answerCall(call, stage, { ...dependencies, click: req.scope.resolve(CLICK_MODULE) }),
    () => wireOf(answerOf(-7), {}),
  );
}
