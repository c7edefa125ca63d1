import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { cancelOrderWorkflow, refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type { OutboxItem } from "../modules/payment-ledger/outbox";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { returnPromotions } from "./return-promotions";
import { paymentOfSession, readSettledOrder, type SettledPayment } from "./settled-order";

/**
 * Mirrors a refund that the provider has already made. Nothing of the order was handed over (the protocols refuse a
 * refund then), so it is cancelled as well, which frees its stock; Medusa's cancellation books the refund itself.
 */
export async function refundAttempt(
  container: MedusaContainer,
  { order_id, payable_id, attempt_id }: OutboxItem,
): Promise<void> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const session_id = await ledger.sessionOfAttempt(attempt_id ?? "");
  const order = await readSettledOrder(container, order_id);
  const payment = paymentOfSession(order, session_id);
  const handedOver = order.items.some(({ detail }) => Number(detail.fulfilled_quantity) > 0);

  if (order.status !== "canceled" && !handedOver) {
    await cancelOrderWorkflow(container).run({ input: { order_id } });
    await returnPromotions(container, payable_id, order);
  } else if (payment && unrefunded(payment) > 0) {
    await refundPaymentWorkflow(container).run({
      input: { payment_id: payment.id, amount: unrefunded(payment) },
    });
  }
  await bookRefunds(container, order_id, session_id);
}

function unrefunded({ captures, refunds }: SettledPayment): number {
  const sum = (rows: { amount: number }[]) =>
    rows.reduce((total, row) => total + Number(row.amount), 0);
  return sum(captures) - sum(refunds);
}

/** Books refunds that a killed try has made but not entered on the order. */
async function bookRefunds(
  container: MedusaContainer,
  order_id: string,
  session_id: string | null,
): Promise<void> {
  const order = await readSettledOrder(container, order_id);
  const booked = new Set(order.transactions.map(({ reference_id }) => reference_id));
  const missing = paymentOfSession(order, session_id)?.refunds.filter(({ id }) => !booked.has(id));
  if (missing?.length) {
    await container.resolve(Modules.ORDER).addOrderTransactions(
      missing.map(({ id, amount }) => ({
        order_id,
        amount: -Number(amount),
        currency_code: order.currency_code,
        reference: "refund",
        reference_id: id,
      })),
    );
  }
}
