import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MessageTotal } from "../../../../messages/message-list";
import { eskizOf } from "../eskiz-of-request";
import type { MessagesQuery } from "../validators";
import { messageView, type MessageView } from "../views";

const DAYS = 30;

export type MessagesResponse = {
  messages: MessageView[];
  count: number;
  /** Of the last 30 days. */
  totals: MessageTotal[];
};

/** The newest SMS first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<MessagesResponse>,
): Promise<void> {
  const eskiz = eskizOf(req);
  const [{ rows, count }, totals] = await Promise.all([
    eskiz.messagesPage(req.validatedQuery as MessagesQuery),
    eskiz.messageTotals(new Date(Date.now() - DAYS * 86_400_000)),
  ]);
  res.json({ messages: rows.map(messageView), count, totals });
}
