import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TELEGRAM_MODULE } from "../../../../../modules/telegram";
import type TelegramService from "../../../../../modules/telegram/service";
import { groupOfRequest } from "../../group-of-request";

/** The bot writes to this group no more. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { groups } = req.scope.resolve<TelegramService>(TELEGRAM_MODULE);
  await groups.unbind(groupOfRequest(req));
  res.status(204).end();
}
