/** What a shopper wants to know of an order at a glance. */
export const orderStates = [
  "cancelled",
  "refunded",
  "delivered",
  "onTheWay",
  "packed",
  "paid",
  "placed",
] as const;
export type OrderState = (typeof orderStates)[number];

type Facts = { status?: string; payment_status?: string; fulfillment_status?: string };

/** Medusa's three states as one: how far the goods are says more than whether they are paid. */
export function orderState({ status, payment_status, fulfillment_status }: Facts): OrderState {
  if (status === "canceled") return "cancelled";
  if (payment_status === "refunded") return "refunded";
  switch (fulfillment_status) {
    case "delivered":
      return "delivered";
    case "shipped":
    case "partially_shipped":
    case "partially_delivered":
      return "onTheWay";
    case "fulfilled":
    case "partially_fulfilled":
      return "packed";
    default:
      return payment_status === "captured" ? "paid" : "placed";
  }
}
