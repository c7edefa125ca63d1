import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { TELEGRAM_MODULE } from "../modules/telegram";
import type TelegramService from "../modules/telegram/service";

/**
 * A customer who signs out everywhere, resets the password or moves to another number may have lost the account to
 * somebody for a while. Whatever chat that one linked gets no news and no codes any more.
 */
export default async function unlinkCustomer({
  event,
  container,
}: SubscriberArgs<{ customer_id: string }>): Promise<void> {
  await container.resolve<TelegramService>(TELEGRAM_MODULE).unlink(event.data.customer_id);
}

export const config: SubscriberConfig = {
  event: [
    "phone_auth.signed_out_everywhere",
    "phone_auth.password_reset",
    "phone_auth.phone_changed",
  ],
  context: { subscriberId: "telegram-unlink-customer" },
};
