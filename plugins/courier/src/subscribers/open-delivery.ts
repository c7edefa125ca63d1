import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { courierOf } from "../courier-of";
import { promisedBy } from "../places/promised-by";

/** A parcel was packed: somebody has to bring it. */
export default async function openDelivery({
  event,
  container,
}: SubscriberArgs<{ fulfillment_id: string }>): Promise<void> {
  const { fulfillment_id } = event.data;
  await courierOf(container).deliveries.open({ fulfillment_id }, promisedBy(container));
}

export const config: SubscriberConfig = {
  event: "order.fulfillment_created",
  context: { subscriberId: "courier-open-delivery" },
};
