import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { tellOfParcel } from "../news/order-news";
import { notifyOf } from "../news/notify-of";

/** A parcel arrived. */
export default async function tellDelivered({
  event,
  container,
}: SubscriberArgs<{ id: string; no_notification?: boolean }>): Promise<void> {
  const { id: fulfillment_id, no_notification } = event.data;
  await tellOfParcel(notifyOf(container), "order_delivered", { fulfillment_id, no_notification });
}

export const config: SubscriberConfig = {
  event: "delivery.created",
  context: { subscriberId: "notify-tell-of-delivered" },
};
