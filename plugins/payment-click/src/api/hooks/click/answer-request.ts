import { PAYMENT_LEDGER_MODULE } from "@medusa-uz/payment-ledger";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CLICK_MODULE } from "../../../modules/click";
import { answerOf, wireOf } from "../../../protocol/answer";
import type { Stage } from "../../../protocol/gate";
import { answerCall } from "./answer-call";
import { readBody } from "./read-body";

/** Every answer is JSON with HTTP status 200. Other HTTP methods than POST end in the middleware. */
export async function answerRequest(
  req: MedusaRequest,
  res: MedusaResponse,
  stage: Stage,
): Promise<void> {
  const started_at = performance.now();
  let answer: string;
  try {
    answer = await answerCall(
      { body: await readBody(req), stage, address: req.ip ?? "", started_at },
      {
        click: req.scope.resolve(CLICK_MODULE),
        ledger: req.scope.resolve(PAYMENT_LEDGER_MODULE),
        container: req.scope,
        logger: req.scope.resolve(ContainerRegistrationKeys.LOGGER),
      },
    );
  } catch {
    answer = wireOf(answerOf(-7), {});
  }
  res.status(200).type("application/json").send(answer);
}
