import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { courierOf } from "../courier-of";

/** An order was paid, perhaps online after all, or staff gave money back or changed it: the courier asks for what is left. */
export default async function reckonCash({
  event,
  container,
}: SubscriberArgs<{ id: string } | { order_id: string }>): Promise<void> {
  const { deliveries } = courierOf(container);
  if ("order_id" in event.data) {
    await deliveries.reckonCash(event.data.order_id);
  } else {
    await deliveries.reckonCashOfPayment(event.data.id);
  }
}

export const config: SubscriberConfig = {
  event: ["payment.captured", "payment.refunded", "order-edit.confirmed"],
  context: { subscriberId: "courier-reckon-cash" },
};
