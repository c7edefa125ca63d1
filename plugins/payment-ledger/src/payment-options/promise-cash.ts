import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { CASH, type OrderPayment } from "./read-order-payment";

const LOCK_TIMEOUT_S = 10;

type UnpaidOrder = {
  currency_code: string;
  total: number;
  payment_collections: { id: string; payments: { canceled_at: string | Date | null }[] }[];
};

/**
 * Lets the buyer of an unpaid order pay the courier instead: the order no longer expires, and can still be paid online.
 *
 * @throws MedusaError NOT_ALLOWED while a payment is running or when cash is not offered in the region
 */
export async function promiseCash(
  container: MedusaContainer,
  order_id: string,
  payment: OrderPayment,
): Promise<void> {
  if (!payment.methods.some(({ provider_id }) => provider_id === CASH)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Cash on delivery cannot be chosen for this order now",
    );
  }
  const locking = container.resolve(Modules.LOCKING);
  await locking.execute(`payment-ledger:cash:${order_id}`, () => authorize(container, order_id), {
    timeout: LOCK_TIMEOUT_S,
  });
}

async function authorize(container: MedusaContainer, order_id: string): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "currency_code",
      "total",
      "payment_collections.id",
      "payment_collections.payments.canceled_at",
    ],
    filters: { id: order_id },
  });
  const order = data[0] as unknown as UnpaidOrder | undefined;
  const collection = order?.payment_collections[0];
  const promised = collection?.payments.some(({ canceled_at }) => !canceled_at);
  if (!order || !collection || promised) {
    return;
  }
  const payments = container.resolve(Modules.PAYMENT);
  const session = await payments.createPaymentSession(collection.id, {
    provider_id: CASH,
    currency_code: order.currency_code,
    amount: order.total,
    data: {},
  });
  await payments.authorizePaymentSession(session.id, {});
}
