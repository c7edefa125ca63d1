import type { InlineKeyboardMarkup } from "grammy/types";
import type { BotLine } from "./bot-line";
import { failureOfError } from "./failure-of-error";
import { LONGEST_TEXT, splitText } from "./split-text";
import { verdictOf } from "./verdict";

/** One message, or several where it is too long for one. */
export type TextMessage = {
  chat_id: string;
  text: string;
  /** In Telegram's subset; `text` says the same without it. */
  html?: string;
  topic_id?: string | null;
  reply_to?: number | null;
  buttons?: InlineKeyboardMarkup;
};

export type SentText = {
  /** Where it really went: a group may have a new id. */
  chat_id: string;
  message_ids: number[];
};

/** Something had been sent before it failed. */
export class PartlySentError extends Error {
  constructor(readonly reason: unknown) {
    super("only a part of the message was sent");
    this.name = "PartlySentError";
  }
}

/** What may be mended once: the group's new id, markup Telegram cannot read, a text too long after all. */
const MENDED = ["migrate", "plain_text", "split"] as const;

/** Sends a text, mending what can be mended, once each. @throws PausedError, grammY's errors, PartlySentError */
export async function sendText(line: BotLine, message: TextMessage): Promise<SentText> {
  const mended = new Set<string>();
  let current = message;
  for (;;) {
    try {
      return await sendParts(line, current);
    } catch (error) {
      const failure = failureOfError(error);
      const verdict = failure && verdictOf(failure);
      const way = MENDED.find((one) => one === verdict?.do);
      if (!way || mended.has(way)) {
        throw error;
      }
      mended.add(way);
      current = mend(current, verdict?.do === "migrate" ? verdict.chat_id : null);
    }
  }
}

function mend(message: TextMessage, migrated: string | null): TextMessage {
  return migrated === null
    ? { ...message, html: undefined }
    : { ...message, chat_id: migrated, topic_id: null, reply_to: null };
}

async function sendParts(line: BotLine, message: TextMessage): Promise<SentText> {
  const { chat_id, html, text } = message;
  // Cutting through markup would break it, so a long message goes without.
  const isOne = html !== undefined && html.length <= LONGEST_TEXT;
  const parts = isOne ? [html] : splitText(text);
  const message_ids: number[] = [];
  for (const [i, part] of parts.entries()) {
    try {
      const sent = await line.call((api) =>
        api.sendMessage(chat_id, part, {
          ...(isOne && { parse_mode: "HTML" as const }),
          link_preview_options: { is_disabled: true },
          ...(message.topic_id && { message_thread_id: Number(message.topic_id) }),
          ...(message.reply_to &&
            i === 0 && {
              reply_parameters: { message_id: message.reply_to, allow_sending_without_reply: true },
            }),
          ...(message.buttons && i === parts.length - 1 && { reply_markup: message.buttons }),
        }),
      );
      message_ids.push(sent.message_id);
    } catch (error) {
      throw message_ids.length > 0 ? new PartlySentError(error) : error;
    }
  }
  return { chat_id, message_ids };
}
