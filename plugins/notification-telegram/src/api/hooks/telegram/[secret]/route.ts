import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import type { Update } from "grammy/types";
import { TELEGRAM_MODULE } from "../../../../modules/telegram";
import type TelegramService from "../../../../modules/telegram/service";
import { isSame } from "../../../../signatures/constant-time";
import { admitsUpdate } from "../../../../updates/flood";
import { readUpdate } from "../../../../updates/read-update";
import { workDue } from "../../../../updates/work-due";

const HEADER = "x-telegram-bot-api-secret-token";
const numbered = z.looseObject({ update_id: z.number().int().nonnegative() });

/**
 * An update of Telegram. It is written down and answered; the work follows. Whoever does not know both secrets learns
 * nothing. What cannot be read is answered like anything else, or Telegram would repeat it for a day.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const telegram = req.scope.resolve<TelegramService>(TELEGRAM_MODULE);
  const { pathSecret, webhookSecret } = telegram.options;
  const isKnown = [
    isSame(req.params.secret ?? "", pathSecret),
    isSame(req.get(HEADER) ?? "", webhookSecret),
  ].every(Boolean);
  if (!isKnown) {
    res.status(401).json({ type: "unauthorized", message: "Unauthorized" });
    return;
  }
  const read = numbered.safeParse(req.body);
  const incoming = read.success ? readUpdate(read.data as unknown as Update) : null;
  if (!read.success || !incoming || !(await admitsUpdate(incoming))) {
    res.status(200).json({ ok: true });
    return;
  }
  const isNew = await telegram.updates.add(read.data.update_id, incoming);
  res.status(200).json({ ok: true });
  if (isNew) {
    workDue(req.scope).catch((error: Error) =>
      telegram.logger.error(`telegram: updates wait for the job: ${error.message}`),
    );
  }
}
