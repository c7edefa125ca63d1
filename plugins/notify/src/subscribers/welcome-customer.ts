import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { notifyOf } from "../news/notify-of";

/** So long the welcome waits for whoever registered them to publish it in the language that they did it in. */
const LANGUAGE_WAIT_MS = 10_000;

/** Somebody has opened an account. Guests, whom Medusa writes down too, are not welcomed. */
export default async function welcomeCustomer({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const notify = notifyOf(container);
  if (await notify.hasAccount(event.data.id)) {
    const { id: customer_id } = event.data;
    await notify.publish({
      type: "welcome",
      event_key: customer_id,
      recipient: { customer_id },
      wait_ms: LANGUAGE_WAIT_MS,
    });
  }
}

export const config: SubscriberConfig = {
  event: "customer.created",
  context: { subscriberId: "notify-welcome-customer" },
};
