import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { tellOfPlaced } from "../news/order-news";
import { notifyOf } from "../news/notify-of";

/** An order was placed. */
export default async function tellPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await tellOfPlaced(notifyOf(container), event.data.id);
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "notify-tell-of-placed" },
};
