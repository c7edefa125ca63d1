import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { courierOf } from "../courier-of";

/** A fulfillment was marked as delivered in Medusa: by us, or by staff who handed it over themselves. */
export default async function settleDelivery({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await courierOf(container).deliveries.settle(event.data.id);
}

export const config: SubscriberConfig = {
  event: "delivery.created",
  context: { subscriberId: "courier-settle-delivery" },
};
