import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { tellOfParcel } from "../news/order-news";
import { notifyOf } from "../news/notify-of";

/** A parcel left; `departure` counts how often, for whoever brings it may set out again with another code for the buyer. */
export default async function tellShipped({
  event,
  container,
}: SubscriberArgs<{ id: string; departure?: number; no_notification?: boolean }>): Promise<void> {
  const { id: fulfillment_id, ...how } = event.data;
  await tellOfParcel(notifyOf(container), "order_on_the_way", { fulfillment_id, ...how });
}

export const config: SubscriberConfig = {
  event: "shipment.created",
  context: { subscriberId: "notify-tell-of-shipped" },
};
