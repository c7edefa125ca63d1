import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { MEDICINES_CHANGED } from "../finding/index-names";
import { closeReservations } from "../reservation/close-reservations";

/**
 * What a cart was lent is its order's, an order that is cancelled gives its packs back, and what came under strict accounting is
 * reserved no longer. A job does it when this fails.
 */
export default async function followOrders({ container }: SubscriberArgs<object>) {
  await closeReservations(container);
}

export const config: SubscriberConfig = {
  event: ["order.placed", "order.canceled", MEDICINES_CHANGED],
  context: { subscriberId: "pharmacy-follow-orders" },
};
