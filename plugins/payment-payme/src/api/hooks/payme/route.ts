import { PAYMENT_LEDGER_MODULE } from "@medusa-uz/payment-ledger";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PAYME_MODULE } from "../../../modules/payme";
import { internalFailure } from "../../../protocol/errors";
import { envelopeOf } from "../../../protocol/envelope";
import { answerCall } from "./answer-call";
import { readBody } from "./read-body";

// Payme and the sandbox call this path without any session or key of the shop.
export const AUTHENTICATE = false;
export const CORS = false;

/** Payme's Merchant API: every answer is JSON-RPC with HTTP status 200. Other HTTP methods end in the middleware. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const started_at = performance.now();
  let answer: string;
  try {
    answer = await answerCall(
      {
        body: await readBody(req),
        authorization: req.headers.authorization,
        address: req.ip ?? "",
        started_at,
      },
      {
        payme: req.scope.resolve(PAYME_MODULE),
        ledger: req.scope.resolve(PAYMENT_LEDGER_MODULE),
        container: req.scope,
        logger: req.scope.resolve(ContainerRegistrationKeys.LOGGER),
      },
    );
  } catch {
    answer = envelopeOf(null, { error: internalFailure() });
  }
  res.status(200).type("application/json").send(answer);
}
