import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { PAYMENT_LEDGER_MODULE } from "../../../../../modules/payment-ledger";
import type PaymentLedgerService from "../../../../../modules/payment-ledger/service";
import { paymentView, storyView, type PaymentView, type StoryView } from "../../views";

/** One attempt's own part of its order's story. */
export type PaymentDetails = { payment: PaymentView } & Pick<
  StoryView,
  "transfers" | "journal" | "settlement"
>;

/** One attempt to pay, from first call to last record. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<PaymentDetails>,
): Promise<void> {
  const { id } = req.params;
  const ledger = req.scope.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const attempt = await ledger.attempt(id);
  const found =
    attempt &&
    (await ledger.payments({
      provider: attempt.provider,
      q: attempt.transaction_id,
      limit: 100,
      offset: 0,
    }));
  const payment = found?.payments.find((one) => one.id === id);
  const story = payment && (await ledger.story(payment.order_id));
  if (!payment || !story) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no payment ${id}`);
  }
  const { transfers, journal, settlement } = storyView(story);
  const isOwn = (line: { attempt_id: string | null }) => line.attempt_id === id;
  res.json({
    payment: paymentView(payment),
    transfers: transfers.filter(isOwn),
    journal: journal.filter(isOwn),
    settlement: settlement.filter(isOwn),
  });
}
