import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type { OutboxItem } from "../modules/payment-ledger/outbox";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { somFromTiyin } from "../money";
import type { Attempt } from "../types";
import { providerIdOf } from "./provider-id";
import {
  bookedTransactions,
  paymentOfSession,
  readSettledOrder,
  type BookedTransaction,
  type SettledCollection,
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
  const payments = container.resolve(Modules.PAYMENT);
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
      await capture(container, payments, order_id, begun.payment_session_id);
    }
    return;
  }
  const collection = order.payment_collections[0];
  if (!collection) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `order ${order_id} has no payment collection`,
    );
  }

  await releaseCashPromise(payments, collection);
  const session_id = await bindSession(ledger, payments, collection, attempt);
  const payment = await payments.authorizePaymentSession(session_id, {});
  if (!payment) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `session ${session_id} was not authorized`,
    );
  }
  await capture(container, payments, order_id, session_id);
}

/** The buyer promised cash and then paid online: the promise is withdrawn, so that the money is not asked for twice. */
async function releaseCashPromise(
  payments: IPaymentModuleService,
  collection: SettledCollection,
): Promise<void> {
  const promised = collection.payments.filter(
    (payment) =>
      payment.provider_id === "pp_system_default" &&
      !payment.captured_at &&
      !payment.canceled_at &&
      payment.captures.length === 0,
  );
  for (const payment of promised) {
    await payments.cancelPayment(payment.id);
    const session = collection.payment_sessions.find(({ id }) => id === payment.payment_session_id);
    if (session) {
      await payments.updatePaymentSession({ ...session, data: {}, status: "canceled" });
    }
  }
}

/** The session this attempt pays through: the one bound before, the buyer's own choice, or a new one. */
async function bindSession(
  ledger: PaymentLedgerService,
  payments: IPaymentModuleService,
  collection: SettledCollection,
  attempt: Attempt,
): Promise<string> {
  const bound = await ledger.sessionOfAttempt(attempt.id);
  if (bound) {
    return bound;
  }
  const provider_id = providerIdOf(attempt.provider);
  const amount = Number(somFromTiyin(attempt.amount));
  const used = new Set(collection.payments.map(({ payment_session_id }) => payment_session_id));
  const free = collection.payment_sessions.find(
    (session) => session.provider_id === provider_id && !used.has(session.id),
  );
  const session =
    free ??
    (await payments.createPaymentSession(collection.id, {
      provider_id,
      currency_code: "uzs",
      amount,
      data: {},
    }));
  if (Number(session.amount) !== amount) {
    await payments.updatePaymentSession({
      id: session.id,
      amount,
      currency_code: session.currency_code,
      data: {},
    });
  }
  await ledger.bindSession(attempt.id, session.id);
  return session.id;
}

async function capture(
  container: MedusaContainer,
  payments: IPaymentModuleService,
  order_id: string,
  session_id: string,
): Promise<void> {
  const payment = paymentOfSession(await readSettledOrder(container, order_id), session_id);
  if (!payment || isSettled(payment, await bookedTransactions(container, order_id))) {
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

/** Captured, and every capture booked on the order. */
function isSettled(payment: SettledPayment, booked: BookedTransaction[]): boolean {
  return (
    payment.captured_at !== null &&
    payment.captures.length > 0 &&
    payment.captures.every(({ id }) => booked.some(({ reference_id }) => reference_id === id))
  );
}
