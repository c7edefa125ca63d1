import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";

/** The money side of an order as Medusa has it, with only what settlement needs. */
export type SettledOrder = {
  id: string;
  status: string;
  customer_id: string | null;
  email: string | null;
  currency_code: string;
  items: { adjustments: Adjustment[]; detail: { fulfilled_quantity: number } }[];
  shipping_methods: { adjustments: Adjustment[] }[];
  payment_collections: SettledCollection[];
};

export type Adjustment = { code: string | null; amount: number };

export type SettledCollection = {
  id: string;
  payment_sessions: {
    id: string;
    provider_id: string;
    status: string;
    amount: number;
    currency_code: string;
  }[];
  payments: SettledPayment[];
};

export type SettledPayment = {
  id: string;
  provider_id: string;
  amount: number;
  payment_session_id: string;
  captured_at: string | null;
  canceled_at: string | null;
  captures: { id: string; amount: number }[];
  refunds: { id: string; amount: number }[];
};

const FIELDS = [
  "id",
  "status",
  "customer_id",
  "email",
  "currency_code",
  "items.adjustments.code",
  "items.adjustments.amount",
  "items.detail.fulfilled_quantity",
  "shipping_methods.adjustments.code",
  "shipping_methods.adjustments.amount",
  "payment_collections.id",
  "payment_collections.payment_sessions.id",
  "payment_collections.payment_sessions.provider_id",
  "payment_collections.payment_sessions.status",
  "payment_collections.payment_sessions.amount",
  "payment_collections.payment_sessions.currency_code",
  "payment_collections.payments.id",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.amount",
  "payment_collections.payments.payment_session_id",
  "payment_collections.payments.captured_at",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.id",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.id",
  "payment_collections.payments.refunds.amount",
];

/** Reads an order afresh. @throws MedusaError NOT_FOUND */
export async function readSettledOrder(
  container: MedusaContainer,
  order_id: string,
): Promise<SettledOrder> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: FIELDS,
    filters: { id: order_id },
  });
  if (!data[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `order ${order_id} does not exist`);
  }
  return data[0] as unknown as SettledOrder;
}

/** The payment made through a session, wherever it hangs on the order. */
export function paymentOfSession(
  order: SettledOrder,
  session_id: string | null,
): SettledPayment | undefined {
  return order.payment_collections
    .flatMap(({ payments }) => payments)
    .find((payment) => payment.payment_session_id === session_id);
}

export type BookedTransaction = { reference: string; reference_id: string; amount: number };

/**
 * The captures and refunds entered on an order. Asked of the order module, because the order itself shows only the
 * transactions of its current version.
 */
export async function bookedTransactions(
  container: MedusaContainer,
  order_id: string,
): Promise<BookedTransaction[]> {
  const entered = await container
    .resolve(Modules.ORDER)
    .listOrderTransactions({ order_id }, { select: ["id", "reference", "reference_id", "amount"] });
  return entered.map(({ reference, reference_id, amount }) => ({
    reference,
    reference_id,
    amount: Number(amount),
  }));
}
