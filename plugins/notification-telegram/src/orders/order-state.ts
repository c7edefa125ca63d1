import type { Texts } from "../texts/uz";

export type OrderState = keyof Texts["states"];

/** The parts of Medusa's order that a buyer's question is about. */
export type OrderStatuses = {
  status: string;
  payment_status: string;
  fulfillment_status: string;
  metadata?: Record<string, unknown> | null;
};

const OF_FULFILLMENT: Record<string, OrderState> = {
  delivered: "delivered",
  partially_delivered: "delivered",
  shipped: "on_the_way",
  partially_shipped: "on_the_way",
  fulfilled: "packed",
  partially_fulfilled: "packed",
};

const OF_PAYMENT: Record<string, OrderState> = {
  captured: "paid",
  partially_refunded: "paid",
  refunded: "refunded",
};

/** In one word where the order is: the furthest it has come. */
export function orderState(order: OrderStatuses): OrderState {
  if (order.payment_status === "refunded") {
    return "refunded";
  }
  if (order.status === "canceled") {
    return "cancelled";
  }
  return (
    OF_FULFILLMENT[order.fulfillment_status] ??
    OF_PAYMENT[order.payment_status] ??
    (order.metadata?.telegram_accepted_at ? "accepted" : "awaiting")
  );
}
