import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";

import { notifyOf } from "../news/notify-of";

/** An order was cancelled, by staff or because its time to be paid ran out. */
export default async function tellCancelled({
  event,
  container,
}: SubscriberArgs<{ id: string; no_notification?: boolean }>): Promise<void> {
  const { id, no_notification } = event.data;
  if (!no_notification) {
    await notifyOf(container).publish({
      type: "order_cancelled",
      event_key: id,
      recipient: { order_id: id },
    });
  }
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "notify-tell-of-cancelled" },
};
