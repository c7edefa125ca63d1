import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { tellOfLowStock } from "../news/stock-news";
import { notifyOf } from "../news/notify-of";

/** Stock has changed. */
export default async function tellLowStock({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const notify = notifyOf(container);
  await tellOfLowStock(notify, (threshold) => notify.orders.lowAtLevel(event.data.id, threshold));
}

export const config: SubscriberConfig = {
  event: "inventory-level.updated",
  context: { subscriberId: "notify-tell-of-low-stock" },
};
