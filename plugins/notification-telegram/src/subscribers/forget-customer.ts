import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { TELEGRAM_MODULE } from "../modules/telegram";
import type TelegramService from "../modules/telegram/service";

/** A customer who is deleted has no chat any more, and no talk with a name on it. */
export default async function forgetCustomer({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const { links, threads, tokens } = container.resolve<TelegramService>(TELEGRAM_MODULE);
  await tokens.revoke("customer", event.data.id);
  await links.unbindCustomer(event.data.id);
  await threads.forgetCustomer(event.data.id);
}

export const config: SubscriberConfig = {
  event: "customer.deleted",
  context: { subscriberId: "telegram-forget-customer" },
};
