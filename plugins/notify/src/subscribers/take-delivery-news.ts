import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { NOTIFY_MODULE } from "../modules/notify";
import type NotifyService from "../modules/notify/service";
import { DELIVERY_UPDATED, type DeliveryNews } from "../types";

/** A channel has learnt what became of a message. */
export default async function takeDeliveryNews({
  event,
  container,
}: SubscriberArgs<DeliveryNews>): Promise<void> {
  await container.resolve<NotifyService>(NOTIFY_MODULE).deliveryUpdated(event.data);
}

export const config: SubscriberConfig = {
  event: DELIVERY_UPDATED,
  context: { subscriberId: "notify-take-delivery-news" },
};
