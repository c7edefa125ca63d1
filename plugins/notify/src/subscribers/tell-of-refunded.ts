import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { tellOfRefunds } from "../news/money-news";
import { notifyOf } from "../news/notify-of";

/** Money went back. */
export default async function tellRefunded({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await tellOfRefunds(notifyOf(container), event.data.id);
}

export const config: SubscriberConfig = {
  event: "payment.refunded",
  context: { subscriberId: "notify-tell-of-refunded" },
};
