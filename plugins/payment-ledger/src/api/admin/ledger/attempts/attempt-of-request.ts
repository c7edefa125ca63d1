import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { PAYMENT_LEDGER_MODULE } from "../../../../modules/payment-ledger";
import type PaymentLedgerService from "../../../../modules/payment-ledger/service";
import type { Attempt } from "../../../../types";

/** The attempt that a path names. @throws MedusaError NOT_FOUND */
export async function attemptOfRequest(req: AuthenticatedMedusaRequest): Promise<Attempt> {
  const ledger = req.scope.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const attempt = await ledger.attempt(req.params.id);
  if (!attempt) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no payment ${req.params.id}`);
  }
  return attempt;
}
