import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

/** An order as the counter sees it. Sums in so'm. */
export type OrderFacts = {
  id: string;
  display_id: number;
  status: string;
  currency_code: string;
  total: number;
  customer_id: string | null;
  items: OrderItem[];
  collections: Collection[];
  fulfillments: Fulfillment[];
  customer: { name: string; phone: string | null };
  shipping_option_id: string | null;
  /** Captured less refunded, as the order's own books say. */
  paid: number;
  /** Captures and refunds that the books know. */
  booked: Booked[];
  /** An edit that nobody has confirmed. */
  edit: { id: string; internal_note: string | null } | null;
};

export type OrderItem = {
  id: string;
  variant_id: string | null;
  title: string;
  quantity: number;
  fulfilled: number;
  /** So'm a pack. */
  unit_price: number;
};

export type Collection = { id: string; status: string; payments: Payment[] };

export type Payment = {
  id: string;
  provider_id: string;
  amount: number;
  captured_at: string | null;
  canceled_at: string | null;
  captures: Money[];
  refunds: Money[];
};

/** An entry of an order's books, so'm: less than 0 for what was given back. */
export type Booked = { amount: number; reference: string; reference_id: string };

export type Money = { id: string; amount: number };

export type Fulfillment = {
  id: string;
  canceled_at: string | null;
  delivered_at: string | null;
  metadata: Record<string, unknown> | null;
};

const FIELDS = [
  "id",
  "display_id",
  "status",
  "currency_code",
  "total",
  "customer_id",
  "items.id",
  "items.variant_id",
  "items.title",
  "items.quantity",
  "items.unit_price",
  "items.detail.fulfilled_quantity",
  "shipping_methods.shipping_option_id",
  "shipping_address.first_name",
  "shipping_address.last_name",
  "shipping_address.phone",
  "customer.first_name",
  "customer.last_name",
  "customer.phone",
  "payment_collections.id",
  "payment_collections.status",
  "payment_collections.payments.id",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.amount",
  "payment_collections.payments.captured_at",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.id",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.id",
  "payment_collections.payments.refunds.amount",
  "fulfillments.id",
  "fulfillments.canceled_at",
  "fulfillments.delivered_at",
  "fulfillments.metadata",
];

type Person = { first_name: string | null; last_name: string | null; phone: string | null } | null;

type Read = Omit<
  OrderFacts,
  "items" | "collections" | "customer" | "shipping_option_id" | "paid" | "booked" | "edit"
> & {
  items: (Omit<OrderItem, "fulfilled"> & { detail: { fulfilled_quantity: number } })[];
  payment_collections: Collection[];
  shipping_methods: { shipping_option_id: string | null }[];
  shipping_address: Person;
  customer: Person;
};

/** Reads an order afresh; null when there is none. */
export async function readOrderFacts(
  container: MedusaContainer,
  id: string,
): Promise<OrderFacts | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const orders = container.resolve(Modules.ORDER);
  const [{ data }, transactions, changes] = await Promise.all([
    query.graph({ entity: "order", fields: FIELDS, filters: { id } }),
    // The order itself shows only the transactions of its current version.
    orders.listOrderTransactions(
      { order_id: id },
      { select: ["id", "amount", "reference", "reference_id"] },
    ),
    orders.listOrderChanges(
      { order_id: id, status: ["pending", "requested"] },
      { select: ["id", "internal_note"] },
    ),
  ]);
  const order = data[0] as unknown as Read | undefined;
  if (!order) {
    return null;
  }
  const person = order.shipping_address ?? order.customer;
  const [edit] = changes as { id: string; internal_note?: string | null }[];
  return {
    id: order.id,
    display_id: order.display_id,
    status: order.status,
    currency_code: order.currency_code,
    total: Number(order.total),
    customer_id: order.customer_id,
    items: order.items.map(({ detail, ...item }) => ({
      ...item,
      quantity: Number(item.quantity),
      unit_price: Number(item.unit_price),
      fulfilled: Number(detail.fulfilled_quantity),
    })),
    collections: order.payment_collections.map((collection) => ({
      ...collection,
      payments: (collection.payments ?? []).map((payment) => ({
        ...payment,
        amount: Number(payment.amount),
        captures: moneyOf(payment.captures),
        refunds: moneyOf(payment.refunds),
      })),
    })),
    fulfillments: order.fulfillments ?? [],
    customer: {
      name: [person?.first_name, person?.last_name].filter(Boolean).join(" "),
      phone: person?.phone ?? order.customer?.phone ?? null,
    },
    shipping_option_id: order.shipping_methods?.[0]?.shipping_option_id ?? null,
    paid: transactions.reduce((sum, { amount }) => sum + Number(amount), 0),
    booked: transactions.map(({ amount, reference, reference_id }) => ({
      amount: Number(amount),
      reference,
      reference_id,
    })),
    edit: edit ? { id: edit.id, internal_note: edit.internal_note ?? null } : null,
  };
}

const moneyOf = (given: readonly Money[] | undefined): Money[] =>
  (given ?? []).map(({ id, amount }) => ({ id, amount: Number(amount) }));
