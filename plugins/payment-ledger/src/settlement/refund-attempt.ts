import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type { OutboxItem } from "../modules/payment-ledger/outbox";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { somFromTiyin, tiyinFromSom } from "../money";
import type { Attempt } from "../types";
import { restockHandedOver, writeOffReserved } from "./move-stock";
import { returnPromotions } from "./return-promotions";
import {
  bookedTransactions,
  paymentOfSession,
  readSettledOrder,
  type SettledPayment,
} from "./settled-order";

/**
 * Mirrors money that the provider has given back. When all of it went back, the goods follow the merchant's choice: an
 * order of which nothing was handed over is cancelled, which frees its stock; Medusa's cancellation books the refund
 * itself.
 */
export async function refundAttempt(
  container: MedusaContainer,
  { order_id, payable_id, attempt_id, stock }: OutboxItem,
): Promise<void> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const attempt = await ledger.attempt(attempt_id ?? "");
  if (!attempt) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `attempt ${attempt_id} does not exist`);
  }
  const session_id = await ledger.sessionOfAttempt(attempt.id);
  if (attempt.state === "refunded" && stock !== "keep") {
    await settleGoods(container, order_id, payable_id, stock ?? "return");
  }
  await refundRemainder(container, order_id, session_id, attempt);
  await bookRefunds(container, order_id);
}

async function settleGoods(
  container: MedusaContainer,
  order_id: string,
  payable_id: string,
  stock: "return" | "write_off",
): Promise<void> {
  const order = await readSettledOrder(container, order_id);
  if (order.items.some(({ detail }) => Number(detail.fulfilled_quantity) > 0)) {
    if (stock === "return") {
      await restockHandedOver(container, payable_id, order_id);
    }
    return;
  }
  if (order.status !== "canceled") {
    if (stock === "write_off") {
      await writeOffReserved(container, payable_id, order_id);
    }
    await cancelOrderWorkflow(container).run({ input: { order_id } });
  }
  await returnPromotions(container, payable_id, order);
}

/** The cancellation only logs a refund that fails; and an order cancelled before has none yet. */
async function refundRemainder(
  container: MedusaContainer,
  order_id: string,
  session_id: string | null,
  attempt: Attempt,
): Promise<void> {
  const payment = paymentOfSession(await readSettledOrder(container, order_id), session_id);
  const remainder = payment ? unrefunded(payment, attempt) : 0n;
  if (payment && remainder > 0n) {
    await container
      .resolve(Modules.PAYMENT)
      .refundPayment({ payment_id: payment.id, amount: Number(somFromTiyin(remainder)) });
  }
}

/** What the provider has given back and Medusa does not know of, tiyin. */
function unrefunded({ captures, refunds }: SettledPayment, { refunded }: Attempt): bigint {
  const captured = sum(captures);
  return (refunded < captured ? refunded : captured) - sum(refunds);
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
  if (missing > 0n) {
    await container.resolve(Modules.ORDER).addOrderTransactions({
      order_id,
      amount: -Number(somFromTiyin(missing)),
      currency_code: order.currency_code,
      reference: "refund",
      reference_id: refunds[refunds.length - 1].id,
    });
  }
}

/** So'm as tiyin: sums of so'm with tiyin in them are not exact as floats. */
function sum(rows: { amount: number }[]): bigint {
  return rows.reduce((total, { amount }) => total + tiyinFromSom(amount), 0n);
}
