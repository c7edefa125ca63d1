import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { tellOfParcel } from "../news/order-news";
import { notifyOf } from "../news/notify-of";

/** A parcel was packed. */
export default async function tellPacked({
  event,
  container,
}: SubscriberArgs<{ fulfillment_id: string; no_notification?: boolean }>): Promise<void> {
  await tellOfParcel(notifyOf(container), "order_packed", event.data);
}

export const config: SubscriberConfig = {
  event: "order.fulfillment_created",
  context: { subscriberId: "notify-tell-of-packed" },
};
