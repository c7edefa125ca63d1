import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { wordsOf } from "../../../../../../bot-api/failure-of-error";
import { TELEGRAM_MODULE } from "../../../../../../modules/telegram";
import type TelegramService from "../../../../../../modules/telegram/service";
import { textsOf } from "../../../../../../texts/texts";
import { groupOfRequest } from "../../../group-of-request";

/** Writes one line to the group, so that staff see that it works. */
export async function POST(req: MedusaRequest, res: MedusaResponse<{ sent: true }>): Promise<void> {
  const telegram = req.scope.resolve<TelegramService>(TELEGRAM_MODULE);
  const group = await telegram.groups.named(groupOfRequest(req));
  if (!group) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "The group is not bound");
  }
  try {
    await telegram.send({ chat_id: group.chat_id, text: textsOf(group.locale).group_test });
  } catch (error) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, wordsOf(error));
  }
  await telegram.groups.restore(group.chat_id);
  res.json({ sent: true });
}
