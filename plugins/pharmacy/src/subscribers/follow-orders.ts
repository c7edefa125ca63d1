import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { closeReservations } from "../reservation/close-reservations";

/** What a cart was lent is its order's, and an order that is cancelled gives its packs back. A job does it when this fails. */
export default async function followOrders({ container }: SubscriberArgs<{ id: string }>) {
  await closeReservations(container);
}

export const config: SubscriberConfig = {
  event: ["order.placed", "order.canceled"],
  context: { subscriberId: "pharmacy-follow-orders" },
};
