import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PAYMENT_LEDGER_MODULE } from "../../../../modules/payment-ledger";
import type { DifferencePage } from "../../../../modules/payment-ledger/reconciliation/differences-list";
import type PaymentLedgerService from "../../../../modules/payment-ledger/service";
import type { DifferencesQuery } from "./validators";

/** Where the ledger and a provider's books disagree, the newest day first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<DifferencePage & { limit: number; offset: number }>,
): Promise<void> {
  const query = req.validatedQuery as DifferencesQuery;
  const ledger = req.scope.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const page = await ledger.reconciliation.differences(query);
  res.json({ ...page, limit: query.limit, offset: query.offset });
}
