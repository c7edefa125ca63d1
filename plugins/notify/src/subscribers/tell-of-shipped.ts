import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { tellOfParcel } from "../news/order-news";
import { notifyOf } from "../news/notify-of";

/** A parcel left. */
export default async function tellShipped({
  event,
  container,
}: SubscriberArgs<{ id: string; no_notification?: boolean }>): Promise<void> {
  const { id: fulfillment_id, no_notification } = event.data;
  await tellOfParcel(notifyOf(container), "order_on_the_way", { fulfillment_id, no_notification });
}

export const config: SubscriberConfig = {
  event: "shipment.created",
  context: { subscriberId: "notify-tell-of-shipped" },
};
