import type { MedusaContainer } from "@medusajs/framework/types";
import { TELEGRAM_MODULE } from "../modules/telegram";
import type TelegramService from "../modules/telegram/service";

/** Sets the webhook again where it was lost. */
export default async function keepTelegramWebhook(container: MedusaContainer): Promise<void> {
  const telegram = container.resolve<TelegramService>(TELEGRAM_MODULE);
  await telegram.keepWebhook();
}

export const config = { name: "telegram-keep-webhook", schedule: "15 * * * * *" };
