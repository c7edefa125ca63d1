import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { TELEGRAM_MODULE } from "../../../../../../modules/telegram";
import type TelegramService from "../../../../../../modules/telegram/service";
import { groupOfRequest } from "../../../group-of-request";
import type { TokenBody } from "../../../validators";

/** One way in, for a quarter of an hour: the command to write in the group, or the link that adds the bot to one. */
export type GroupToken = {
  command: string;
  url: string;
  /** Seconds. */
  expires_in: number;
};

export async function POST(
  req: MedusaRequest<TokenBody>,
  res: MedusaResponse<GroupToken>,
): Promise<void> {
  res.setHeader("Cache-Control", "no-store");
  const telegram = req.scope.resolve<TelegramService>(TELEGRAM_MODULE);
  const link = await telegram.groupLink(groupOfRequest(req), req.validatedBody.locale);
  if (!link) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "Telegram does not answer now");
  }
  const { token, url, expires_in } = link;
  res.json({ command: `/bind ${token}`, url, expires_in });
}
