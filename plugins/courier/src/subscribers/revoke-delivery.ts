import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { courierOf } from "../courier-of";

/** A fulfillment was cancelled in Medusa: nobody brings it any more. */
export default async function revokeDelivery({
  event,
  container,
}: SubscriberArgs<{ fulfillment_id: string }>): Promise<void> {
  await courierOf(container).deliveries.revoke(event.data.fulfillment_id);
}

export const config: SubscriberConfig = {
  event: "order.fulfillment_canceled",
  context: { subscriberId: "courier-revoke-delivery" },
};
