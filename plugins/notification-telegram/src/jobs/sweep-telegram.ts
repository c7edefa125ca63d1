import type { MedusaContainer } from "@medusajs/framework/types";
import { TELEGRAM_MODULE } from "../modules/telegram";
import type TelegramService from "../modules/telegram/service";

/** Forgets at night what is too old to matter. */
export default async function sweepTelegram(container: MedusaContainer): Promise<void> {
  await container.resolve<TelegramService>(TELEGRAM_MODULE).sweeper.sweep();
}

export const config = { name: "telegram-sweep", schedule: "47 3 * * *" };
