import { NOTIFY_MODULE, type Notify } from "@medusa-uz/notify";
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { Modules } from "@medusajs/framework/utils";

/** Staff hear of an order that was handed over at the counter and that Medusa does not complete. */
export default async function tellOfStuckHandOver({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  const { order_id } = event.data;
  const order = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(order_id, { select: ["id", "display_id"] });
  await container.resolve<Notify>(NOTIFY_MODULE).publish({
    type: "needs_attention",
    event_key: `hand-over:${order_id}`,
    recipient: { staff: "alerts" },
    values: { ref: String(order.display_id) },
  });
}

export const config: SubscriberConfig = {
  event: "prescription.hand_over_stuck",
  context: { subscriberId: "shop-tell-of-stuck-hand-over" },
};
