import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { TELEGRAM_MODULE } from "../modules/telegram";
import type TelegramService from "../modules/telegram/service";

/** A customer who is deleted has no chat any more. */
export default async function forgetCustomer({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await container.resolve<TelegramService>(TELEGRAM_MODULE).links.unbindCustomer(event.data.id);
}

export const config: SubscriberConfig = {
  event: "customer.deleted",
  context: { subscriberId: "telegram-forget-customer" },
};
