import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { TELEGRAM_MODULE } from "../../../../../../modules/telegram";
import type TelegramService from "../../../../../../modules/telegram/service";
import { chatId } from "../../../validators";

/** Closes a thread of support. The shopper's next message opens it again. */
export async function POST(
  req: MedusaRequest,
  res: MedusaResponse<{ closed: true }>,
): Promise<void> {
  const { threads } = req.scope.resolve<TelegramService>(TELEGRAM_MODULE);
  const chat = chatId.safeParse(req.params.chat);
  if (!chat.success || !(await threads.close(chat.data))) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such open thread");
  }
  res.json({ closed: true });
}
