import { NOTIFY_MODULE, type Locale, type Notify } from "@medusa-uz/notify";
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";

/** Who registers by phone is welcomed in the language they did it in: no order and no choice of theirs says it yet. */
export default async function welcomeInTheirLanguage({
  event,
  container,
}: SubscriberArgs<{ id: string; locale: Locale }>): Promise<void> {
  const { id: customer_id, locale } = event.data;
  await container.resolve<Notify>(NOTIFY_MODULE).publish({
    type: "welcome",
    event_key: customer_id,
    recipient: { customer_id },
    locale,
  });
}

export const config: SubscriberConfig = {
  event: "phone_auth.customer_registered",
  context: { subscriberId: "shop-welcome-in-their-language" },
};
