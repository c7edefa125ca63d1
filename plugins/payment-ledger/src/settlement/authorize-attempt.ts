import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type { OutboxItem } from "../modules/payment-ledger/outbox";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { somFromTiyin } from "../money";
import { queueRelease } from "../transfers/request-transfer";
import type { Attempt } from "../types";
import { providerIdOf } from "./provider-id";
import { readSettledOrder, type SettledCollection, type SettledOrder } from "./settled-order";

/** Makes blocked money an authorized payment of its order in Medusa. */
export async function authorizeAttempt(
  container: MedusaContainer,
  { order_id, attempt_id }: OutboxItem,
): Promise<void> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const attempt = await ledger.attempt(attempt_id ?? "");
  if (!attempt || attempt.state === "cancelled") {
    return;
  }
  const order = await readSettledOrder(container, order_id);
  if (order.status === "canceled") {
    // Staff cancelled it in the very moment the money was blocked; Medusa knows no payment it could cancel.
    await queueRelease(ledger, attempt, "order_cancelled");
    return;
  }
  await authorizeSession(container, order, attempt);
}

/**
 * The session that this attempt pays through, authorized: one payment, however often it is tried.
 *
 * @returns the session's id
 */
export async function authorizeSession(
  container: MedusaContainer,
  order: SettledOrder,
  attempt: Attempt,
): Promise<string> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const payments = container.resolve(Modules.PAYMENT);
  const collection = order.payment_collections[0];
  if (!collection) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `order ${order.id} has no payment collection`,
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
  await withdrawOtherChoices(payments, collection, session_id);
  return session_id;
}

/** The buyer chose another provider before: its session would tell staff for ever that a payment is awaited. */
async function withdrawOtherChoices(
  payments: IPaymentModuleService,
  { payment_sessions }: SettledCollection,
  paid_session_id: string,
): Promise<void> {
  for (const session of payment_sessions) {
    if (session.id !== paid_session_id && session.status === "pending_authorization") {
      await payments.updatePaymentSession({ ...session, data: {}, status: "canceled" });
    }
  }
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
  const free = await firstFree(
    ledger,
    collection.payment_sessions.filter(
      (session) =>
        session.provider_id === provider_id &&
        session.status !== "canceled" &&
        !used.has(session.id),
    ),
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

/** A session may belong to a hold that was released before Medusa heard of it. */
async function firstFree(
  ledger: PaymentLedgerService,
  sessions: SettledCollection["payment_sessions"],
): Promise<SettledCollection["payment_sessions"][number] | undefined> {
  for (const session of sessions) {
    if ((await ledger.attemptOfSession(session.id)) === null) {
      return session;
    }
  }
  return undefined;
}
