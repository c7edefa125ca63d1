import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { courierOf } from "../courier-of";

/** A parcel was packed: somebody has to bring it. */
export default async function openDelivery({
  event,
  container,
}: SubscriberArgs<{ fulfillment_id: string }>): Promise<void> {
  await courierOf(container).deliveries.open({ fulfillment_id: event.data.fulfillment_id });
}

export const config: SubscriberConfig = {
  event: "order.fulfillment_created",
  context: { subscriberId: "courier-open-delivery" },
};
