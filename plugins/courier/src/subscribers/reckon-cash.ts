import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { courierOf } from "../courier-of";

/** An order was paid, perhaps online after all: the courier must not ask for the money again. */
export default async function reckonCash({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await courierOf(container).deliveries.reckonCashOfPayment(event.data.id);
}

export const config: SubscriberConfig = {
  event: ["payment.captured", "payment.refunded"],
  context: { subscriberId: "courier-reckon-cash" },
};
