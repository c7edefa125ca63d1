import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { readBody } from "./read-body";

/** One HTTP request of a provider. */
export type Callback = {
  /** Null when it could not be read as text. */
  body: string | null;
  authorization: string | undefined;
  /** Address of the caller, for rate limits. */
  address: string;
  /** `performance.now()` at arrival. */
  started_at: number;
};

/** What answering a callback needs of the server. */
export type CallbackDependencies = {
  ledger: PaymentLedgerService;
  container: MedusaContainer;
  logger: Logger;
};

/** For protocols whose every answer is JSON with HTTP status 200. `failure` is the answer when `answer` throws. */
export async function answerCallback(
  req: MedusaRequest,
  res: MedusaResponse,
  answer: (callback: Callback, dependencies: CallbackDependencies) => Promise<string>,
  failure: () => string,
): Promise<void> {
  const started_at = performance.now();
  let text: string;
  try {
    text = await answer(
      {
        body: await readBody(req),
        authorization: req.headers.authorization,
        address: req.ip ?? "",
        started_at,
      },
      {
        ledger: req.scope.resolve(PAYMENT_LEDGER_MODULE),
        container: req.scope,
        logger: req.scope.resolve(ContainerRegistrationKeys.LOGGER),
      },
    );
  } catch {
    text = failure();
  }
  sendAnswer(res, text);
}

export function sendAnswer(res: MedusaResponse, json: string): void {
  res.status(200).type("application/json").send(json);
}
