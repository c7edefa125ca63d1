import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type { OutboxItem } from "../modules/payment-ledger/outbox";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { returnPromotions } from "./return-promotions";
import {
  bookedTransactions,
  paymentOfSession,
  readSettledOrder,
  type SettledPayment,
} from "./settled-order";

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
  const handedOver = order.items.some(({ detail }) => Number(detail.fulfilled_quantity) > 0);
  if (order.status !== "canceled" && !handedOver) {
    await cancelOrderWorkflow(container).run({ input: { order_id } });
    await returnPromotions(container, payable_id, order);
  }
  await refundRemainder(container, order_id, session_id);
  await bookRefunds(container, order_id);
}

/** The cancellation only logs a refund that fails; and an order cancelled before has none yet. */
async function refundRemainder(
  container: MedusaContainer,
  order_id: string,
  session_id: string | null,
): Promise<void> {
  const payment = paymentOfSession(await readSettledOrder(container, order_id), session_id);
  const remainder = payment ? unrefunded(payment) : 0;
  if (payment && remainder > 0) {
    await container
      .resolve(Modules.PAYMENT)
      .refundPayment({ payment_id: payment.id, amount: remainder });
  }
}

function unrefunded({ captures, refunds }: SettledPayment): number {
  return sum(captures) - sum(refunds);
}

/**
 * Books what a killed try has refunded but not entered on the order. By amount, because Medusa enters a refund under
 * the id of the refund or of the payment, depending on the workflow.
 */
async function bookRefunds(container: MedusaContainer, order_id: string): Promise<void> {
  const order = await readSettledOrder(container, order_id);
  const refunds = order.payment_collections
    .flatMap(({ payments }) => payments)
    .flatMap(({ refunds }) => refunds);
  const booked = (await bookedTransactions(container, order_id)).filter(
    ({ reference }) => reference === "refund",
  );
  const missing = sum(refunds) + sum(booked);
  if (missing > 0) {
    await container.resolve(Modules.ORDER).addOrderTransactions({
      order_id,
      amount: -missing,
      currency_code: order.currency_code,
      reference: "refund",
      reference_id: refunds[refunds.length - 1].id,
    });
  }
}

function sum(rows: { amount: number }[]): number {
  return rows.reduce((total, { amount }) => total + Number(amount), 0);
}
