import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PAYMENT_LEDGER_MODULE } from "../../../../modules/payment-ledger";
import type PaymentLedgerService from "../../../../modules/payment-ledger/service";
import type { AttentionQuery } from "./validators";
import { attentionViews, type AttentionView } from "./view";

export type AttentionResponse = {
  items: AttentionView[];
  count: number;
  limit: number;
  offset: number;
};

/** What waits for staff, the oldest first. `limit=0` only counts. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AttentionResponse>,
): Promise<void> {
  const query = req.validatedQuery as AttentionQuery;
  const ledger = req.scope.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const { items, count } = await ledger.attention.list(query);
  res.json({
    items: await attentionViews(ledger, items),
    count,
    limit: query.limit,
    offset: query.offset,
  });
}
