import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { LogFilter, LogLine } from "../../../../modules/notify/message-log";
import { notifyOf } from "../../../../news/notify-of";

export type MessagesResponse = { messages: LogLine[]; count: number };

/** The log, newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<MessagesResponse>,
): Promise<void> {
  res.json(await notifyOf(req.scope).log.page(req.validatedQuery as LogFilter));
}
