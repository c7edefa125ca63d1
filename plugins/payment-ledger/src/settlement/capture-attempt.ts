import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type { OutboxItem } from "../modules/payment-ledger/outbox";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { somFromTiyin } from "../money";
import type { Attempt } from "../types";
import { authorizeSession } from "./authorize-attempt";
import {
  bookedTransactions,
  paymentOfSession,
  readSettledOrder,
  type BookedTransaction,
  type SettledPayment,
} from "./settled-order";

/**
 * Makes a performed attempt a captured payment of its order in Medusa. Every step first looks whether an earlier,
 * killed try has done it, so that any number of tries leaves one session, one payment and one capture.
 */
export async function captureAttempt(
  container: MedusaContainer,
  { order_id, attempt_id }: OutboxItem,
): Promise<void> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const attempt = await ledger.attempt(attempt_id ?? "");
  if (!attempt) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `attempt ${attempt_id} does not exist`);
  }
  const order = await readSettledOrder(container, order_id);
  if (order.status === "canceled" && attempt.state === "performed") {
    await ledger.flagPaidButCancelled();
    // Cancelled while an earlier try was capturing: what Medusa has captured is still entered on the order.
    const begun = paymentOfSession(order, await ledger.sessionOfAttempt(attempt.id));
    if (begun?.captures.length) {
      await capture(container, order_id, begun.payment_session_id, attempt);
    }
    return;
  }
  const session_id = await authorizeSession(container, order, attempt);
  await capture(container, order_id, session_id, attempt);
}

async function capture(
  container: MedusaContainer,
  order_id: string,
  session_id: string,
  attempt: Attempt,
): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT);
  const payment = paymentOfSession(await readSettledOrder(container, order_id), session_id);
  // Cancelled by staff after the money had gone back: nothing came in, on balance.
  if (!payment || (payment.canceled_at && attempt.state === "refunded")) {
    return;
  }
  const charged = Number(somFromTiyin(attempt.charged));
  const booked = await bookedTransactions(container, order_id);
  if (charged < payment.amount) {
    await capturePart(container, order_id, payment, charged, booked);
    return;
  }
  if (isSettled(payment, booked)) {
    return;
  }
  if (payment.captures.length > 0 && !payment.captured_at) {
    // Killed between Medusa's capture row and its own mark: a second capture would be refused as too much.
    await payments.updatePayment({ id: payment.id, captured_at: new Date() } as Parameters<
      IPaymentModuleService["updatePayment"]
    >[0]);
  }
  await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id } });
}

/** A hold that was charged in part: Medusa leaves such a payment open, so its own mark cannot tell what is done. */
async function capturePart(
  container: MedusaContainer,
  order_id: string,
  payment: SettledPayment,
  charged: number,
  booked: BookedTransaction[],
): Promise<void> {
  if (payment.captures.length === 0) {
    await capturePaymentWorkflow(container).run({
      input: { payment_id: payment.id, amount: charged },
    });
    return;
  }
  for (const { id, amount } of payment.captures) {
    if (!booked.some(({ reference_id }) => reference_id === id)) {
      await container.resolve(Modules.ORDER).addOrderTransactions({
        order_id,
        amount: Number(amount),
        currency_code: "uzs",
        reference: "capture",
        reference_id: id,
      });
    }
  }
}

/** Captured, and every capture booked on the order. */
function isSettled(payment: SettledPayment, booked: BookedTransaction[]): boolean {
  return (
    payment.captured_at !== null &&
    payment.captures.length > 0 &&
    payment.captures.every(({ id }) => booked.some(({ reference_id }) => reference_id === id))
  );
}
