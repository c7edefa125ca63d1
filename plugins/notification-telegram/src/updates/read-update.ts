import type { CallbackQuery, ChatMemberUpdated, Message, Update, User } from "grammy/types";
import { hashOfToken, isToken } from "../binding/token";
import type { Incoming } from "./incoming";

/** Only these are asked for with `setWebhook`. */
export const ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"] as const;

const LONGEST_NAME = 64;
const COMMAND = /^\/([a-z]+)(?:@\w+)?(?:\s+(\S+))?\s*$/i;
const GONE = new Set(["left", "kicked"]);

/** Reduces an update to what the bot acts on; null for everything that is not its business. */
export function readUpdate(update: Update): Incoming | null {
  if (update.callback_query) {
    return readPress(update.callback_query);
  }
  if (update.my_chat_member) {
    return readMembership(update.my_chat_member);
  }
  const message = update.message;
  if (!message?.chat || (message.from?.is_bot && !message.migrate_to_chat_id)) {
    return null;
  }
  return message.chat.type === "private" ? readPrivate(message) : readGroup(message);
}

function readPrivate(message: Message): Incoming | null {
  const chat_id = String(message.chat.id);
  const language = message.from?.language_code ?? null;
  if (message.text === undefined) {
    return { kind: "not_text", chat_id, language };
  }
  const [, command = "", argument] = COMMAND.exec(message.text) ?? [];
  switch (command.toLowerCase()) {
    case "start":
      return {
        kind: "start",
        ...{ chat_id, language, username: message.from?.username ?? null },
        token_hash: argument && isToken(argument) ? hashOfToken(argument) : null,
      };
    case "stop":
    case "orders":
    case "help":
      return {
        kind: "command",
        ...{ chat_id, language },
        command: command.toLowerCase() as "stop" | "orders" | "help",
      };
    case "":
      return {
        kind: "text",
        ...{ chat_id, language, message_id: message.message_id, text: message.text },
      };
    default:
      return { kind: "command", chat_id, language, command: "help" };
  }
}

function readGroup(message: Message): Incoming | null {
  const chat_id = String(message.chat.id);
  if (message.migrate_to_chat_id !== undefined) {
    return { kind: "group_migrated", chat_id, to: String(message.migrate_to_chat_id) };
  }
  if (message.chat.type !== "group" && message.chat.type !== "supergroup") {
    return null;
  }
  const topic_id =
    message.is_topic_message && message.message_thread_id !== undefined
      ? String(message.message_thread_id)
      : null;
  const reply_to = message.reply_to_message?.message_id ?? null;
  const [, command, argument] = COMMAND.exec(message.text ?? "") ?? [];
  if (command) {
    const name = command.toLowerCase();
    if ((name === "bind" || name === "start") && argument && isToken(argument)) {
      const { title = "", is_forum = false } = message.chat;
      return { kind: "bind_group", chat_id, title, is_forum, token_hash: hashOfToken(argument) };
    }
    return name === "close" && (topic_id ?? reply_to) !== null
      ? { kind: "close_thread", chat_id, topic_id, reply_to }
      : null;
  }
  if (topic_id === null && reply_to === null) {
    return null;
  }
  const { message_id, text = null } = message;
  return { kind: "staff_message", chat_id, message_id, topic_id, reply_to, text };
}

function readPress({ id, data, from, message }: CallbackQuery): Incoming | null {
  if (!data || !message) {
    return null;
  }
  return {
    kind: "press",
    chat_id: String(message.chat.id),
    callback_id: id,
    message_id: message.message_id,
    data,
    user_id: from.id,
    user_name: nameOf(from),
  };
}

function readMembership({ chat, new_chat_member }: ChatMemberUpdated): Incoming | null {
  const chat_id = String(chat.id);
  const gone = GONE.has(new_chat_member.status);
  if (chat.type === "private") {
    return { kind: "blocked", chat_id, blocked: gone };
  }
  return { kind: "group_gone", chat_id, gone };
}

function nameOf({ first_name, last_name }: User): string {
  return [first_name, last_name].filter(Boolean).join(" ").slice(0, LONGEST_NAME);
}
