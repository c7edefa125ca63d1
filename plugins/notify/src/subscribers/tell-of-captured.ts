import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { tellOfCaptures } from "../news/money-news";
import { notifyOf } from "../news/notify-of";

/** Money came in. */
export default async function tellCaptured({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await tellOfCaptures(notifyOf(container), event.data.id);
}

export const config: SubscriberConfig = {
  event: "payment.captured",
  context: { subscriberId: "notify-tell-of-captured" },
};
