import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TELEGRAM_MODULE } from "../../../modules/telegram";
import type TelegramService from "../../../modules/telegram/service";

export type TelegramState = {
  /** The bot works and can be linked. */
  available: boolean;
  /** This customer's chat is linked and can be written to. */
  linked: boolean;
  /** Of the customer, without `@`. */
  username: string | null;
  /** Username of the bot, without `@`. */
  bot: string | null;
};

/** Whether the customer gets messages by Telegram. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<TelegramState>,
): Promise<void> {
  res.setHeader("Cache-Control", "no-store");
  const telegram = req.scope.resolve<TelegramService>(TELEGRAM_MODULE);
  const [bot, link] = await Promise.all([
    telegram.state.read(),
    telegram.links.ofCustomer(req.auth_context.actor_id),
  ]);
  const linked = link?.state === "active";
  res.json({
    available: bot.username !== null && bot.webhook === "set",
    linked,
    username: linked ? link.username : null,
    bot: bot.username,
  });
}

/** Unlinks the customer's chat. Repeating it changes nothing. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await req.scope.resolve<TelegramService>(TELEGRAM_MODULE).unlink(req.auth_context.actor_id);
  res.status(204).end();
}
