import { NOTIFY_MODULE, type Notify } from "@medusa-uz/notify";
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";

/** Staff hear that moderators refused the text of an SMS: until it is mended, what it says goes another way. */
export default async function tellOfRefusedText({
  event,
  container,
}: SubscriberArgs<{ key: string; locale: string }>): Promise<void> {
  const { key, locale } = event.data;
  const day = new Date().toISOString().slice(0, 10);
  await container.resolve<Notify>(NOTIFY_MODULE).publish({
    type: "needs_attention",
    event_key: `template:${key}:${locale}:${day}`,
    recipient: { staff: "alerts" },
    values: { variant: "template", ref: `${key} (${locale})` },
  });
}

export const config: SubscriberConfig = {
  event: "eskiz.template_refused",
  context: { subscriberId: "shop-tell-of-refused-text" },
};
