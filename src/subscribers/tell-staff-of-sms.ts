import type { Notify } from "@medusa-uz/notify";
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";

type TemplateRefused = { key: string; locale: string; status: string };
type BalanceLow = { balance: number };

/** What the SMS gateway's plugin has to say to staff goes to those who are told of everything else. */
export default async function tellStaffOfSms({
  event: { name, data },
  container,
}: SubscriberArgs<TemplateRefused | BalanceLow>): Promise<void> {
  const notify = container.resolve<Notify>("notify");
  // Told again on another day, if it goes on.
  const day = new Date().toISOString().slice(0, 10);
  const values: Record<string, string> =
    "balance" in data
      ? { ref: `Eskiz: ${data.balance} so'm` }
      : { variant: "template", ref: `${data.key} (${data.locale})` };
  await notify.publish({
    type: "needs_attention",
    event_key: `${name}:${values.ref}:${day}`,
    recipient: { staff: "alerts" },
    values,
  });
}

export const config: SubscriberConfig = {
  event: ["eskiz.template_refused", "eskiz.balance_low"],
};
