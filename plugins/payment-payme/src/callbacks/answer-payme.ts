import { answerCallback } from "@medusa-uz/payment-ledger";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PAYME_MODULE } from "../modules/payme";
import { envelopeOf } from "../protocol/envelope";
import { internalFailure } from "../protocol/errors";
import { answerCall } from "./answer-call";

/** Payme's Merchant API: every answer is JSON-RPC with HTTP status 200. */
export async function answerPayme(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerCallback(
    req,
    res,
    (call, dependencies) =>
      answerCall(call, { ...dependencies, payme: req.scope.resolve(PAYME_MODULE) }),
    () => envelopeOf(null, { error: internalFailure() }),
  );
}
