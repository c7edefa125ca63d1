import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PAYMENT_LEDGER_MODULE } from "../../../../modules/payment-ledger";
import type PaymentLedgerService from "../../../../modules/payment-ledger/service";
import { paymentView, type PaymentView } from "../views";
import type { PaymentsQuery } from "./validators";

type PaymentsResponse = { payments: PaymentView[]; count: number; limit: number; offset: number };

/** Every attempt to pay, newest first, by provider, state and day. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<PaymentsResponse>,
): Promise<void> {
  const query = req.validatedQuery as PaymentsQuery;
  const ledger = req.scope.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const { payments, count } = await ledger.payments(query);
  res.json({
    payments: payments.map(paymentView),
    count,
    limit: query.limit,
    offset: query.offset,
  });
}
