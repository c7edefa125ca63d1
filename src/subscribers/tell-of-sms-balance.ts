import { NOTIFY_MODULE, type Notify } from "@medusa-uz/notify";
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";

/** Staff hear that the SMS account runs low: without SMS nobody new can sign in. Eskiz says so once for each time. */
export default async function tellOfSmsBalance({
  event,
  container,
}: SubscriberArgs<{ balance: number }>): Promise<void> {
  await container.resolve<Notify>(NOTIFY_MODULE).publish({
    type: "needs_attention",
    event_key: `sms-balance:${new Date().toISOString().slice(0, 13)}`,
    recipient: { staff: "alerts" },
    values: { variant: "balance", ref: String(Math.floor(event.data.balance)) },
  });
}

export const config: SubscriberConfig = {
  event: "eskiz.balance_low",
  context: { subscriberId: "shop-tell-of-sms-balance" },
};
