import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type { OutboxItem } from "../modules/payment-ledger/outbox";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { paymentOfSession, readSettledOrder } from "./settled-order";

/** Takes an authorized payment back whose money is no longer blocked; its order can be paid again. */
export async function releaseAttempt(
  container: MedusaContainer,
  { order_id, attempt_id }: OutboxItem,
): Promise<void> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const payments = container.resolve(Modules.PAYMENT);
  const session_id = await ledger.sessionOfAttempt(attempt_id ?? "");
  const order = await readSettledOrder(container, order_id);
  const payment = paymentOfSession(order, session_id);
  if (!payment) {
    return;
  }
  if (!payment.canceled_at) {
    await payments.cancelPayment(payment.id);
  }
  const session = order.payment_collections
    .flatMap(({ payment_sessions }) => payment_sessions)
    .find(({ id }) => id === session_id);
  if (session && session.status !== "canceled") {
    await payments.updatePaymentSession({ ...session, data: {}, status: "canceled" });
  }
}
