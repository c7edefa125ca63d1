import { BadRequest } from "../web.ts";
import type { Button, Chat, ChatMessage, Person } from "./chat.ts";
import type { ChatBook } from "./chat-book.ts";
import { ApiError } from "./api-error.ts";
import { plainText } from "./markup.ts";
import type { Webhook } from "./webhook.ts";

export const BOT = {
  id: 123456,
  is_bot: true,
  first_name: "Medusa UZ demo",
  username: "medusa_uz_demo_bot",
};

type Fields = Record<string, unknown>;

/** The Bot API's methods, over the chats. */
export class Bot {
  private readonly book: ChatBook;
  private readonly webhook: Webhook;

  constructor(book: ChatBook, webhook: Webhook) {
    this.book = book;
    this.webhook = webhook;
  }

  /** @throws ApiError as Telegram refuses */
  call(method: string, fields: Fields): unknown {
    const run = this.methods[method.toLowerCase()];
    if (!run) {
      throw new ApiError(404, "Not Found");
    }
    return run(fields);
  }

  private readonly methods: Record<string, (fields: Fields) => unknown> = {
    getme: () => BOT,
    setwebhook: (fields) => this.setWebhook(fields),
    deletewebhook: () => {
      this.webhook.address = null;
      return true;
    },
    getwebhookinfo: () => ({
      url: this.webhook.address?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: this.webhook.pending,
      ...(this.webhook.lastError && { last_error_message: this.webhook.lastError }),
    }),
    sendmessage: (fields) => this.sendMessage(fields),
    editmessagetext: (fields) => {
      const message = this.messageOf(fields);
      message.text = plainText(fields.text, fields.parse_mode);
      message.buttons = buttonsOf(fields.reply_markup);
      this.book.changed();
      return this.wire(this.chatOf(fields), message);
    },
    editmessagereplymarkup: (fields) => {
      const message = this.messageOf(fields);
      const buttons = buttonsOf(fields.reply_markup);
      if (JSON.stringify(buttons) === JSON.stringify(message.buttons)) {
        throw new ApiError(400, "Bad Request: message is not modified");
      }
      message.buttons = buttons;
      this.book.changed();
      return this.wire(this.chatOf(fields), message);
    },
    answercallbackquery: (fields) => this.answerPress(fields),
    setmycommands: ({ commands }) => {
      const menu = asList(commands) ?? [];
      if (menu.some((one) => !/^[a-z0-9_]{1,32}$/.test(String(asObject(one).command)))) {
        throw new ApiError(400, "Bad Request: BOT_COMMAND_INVALID");
      }
      return true;
    },
    createforumtopic: (fields) => this.createTopic(fields),
    getchatmember: (fields) => this.chatMember(fields),
  };

  private setWebhook({ url, secret_token, allowed_updates }: Fields): true {
    const allowed = asList(allowed_updates) ?? ["message", "callback_query", "my_chat_member"];
    this.webhook.address = {
      url: String(url ?? ""),
      secret: String(secret_token ?? ""),
      allowed: allowed.map(String),
    };
    this.webhook.lastError = null;
    return true;
  }

  private sendMessage(fields: Fields): object {
    const chat = this.reachable(fields);
    const text = plainText(fields.text, fields.parse_mode);
    const topic = fields.message_thread_id === undefined ? null : Number(fields.message_thread_id);
    if (topic !== null && !chat.topics.some(({ id }) => id === topic)) {
      throw new ApiError(400, "Bad Request: message thread not found");
    }
    const reply = asObject(fields.reply_parameters).message_id;
    const message = this.book.write(chat, {
      from: "bot",
      from_id: null,
      text,
      html: fields.parse_mode === "HTML" ? String(fields.text) : null,
      reply_to: reply === undefined ? null : Number(reply),
      topic_id: topic,
      buttons: buttonsOf(fields.reply_markup),
    });
    return this.wire(chat, message);
  }

  private createTopic(fields: Fields): object {
    const chat = this.reachable(fields);
    if (!chat.is_forum) {
      throw new ApiError(400, "Bad Request: the chat is not a forum");
    }
    const topic = { id: chat.next_message_id, name: String(fields.name ?? "").slice(0, 128) };
    chat.next_message_id += 1;
    chat.topics.push(topic);
    this.book.changed();
    return { message_thread_id: topic.id, name: topic.name, icon_color: 7322096 };
  }

  private chatMember(fields: Fields): object {
    const chat = this.reachable(fields);
    const person = chat.members.find(({ id }) => id === Number(fields.user_id));
    const user = person
      ? { ...person, is_bot: false }
      : { id: Number(fields.user_id), is_bot: false, first_name: "?" };
    return { user, status: person ? "member" : "left" };
  }

  private answerPress({ callback_query_id, text }: Fields): true {
    const [chat_id, from_id] = String(callback_query_id).split(".").map(Number);
    const kept = this.book.find(chat_id ?? 0);
    if (!kept) {
      throw new ApiError(
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
      );
    }
    this.book.toast(kept.chat, {
      callback_id: String(callback_query_id),
      from_id: from_id ?? 0,
      text: String(text ?? ""),
      at: Date.now(),
    });
    return true;
  }

  /** A chat that may be written to. @throws ApiError */
  private reachable(fields: Fields): Chat {
    const chat = this.chatOf(fields);
    if (chat.migrated_to !== undefined) {
      throw new ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", {
        migrate_to_chat_id: chat.migrated_to,
      });
    }
    if (chat.blocked) {
      throw new ApiError(
        403,
        chat.type === "private"
          ? "Forbidden: bot was blocked by the user"
          : `Forbidden: bot was kicked from the ${chat.type} chat`,
      );
    }
    if (!chat.started) {
      throw new ApiError(403, "Forbidden: bot can't initiate conversation with a user");
    }
    return chat;
  }

  private chatOf({ chat_id }: Fields): Chat {
    const kept = this.book.find(Number(chat_id));
    if (!kept) {
      throw new ApiError(400, "Bad Request: chat not found");
    }
    return kept.chat;
  }

  private messageOf(fields: Fields): ChatMessage {
    const { messages } = this.book.get(this.chatOf(fields).id);
    const message = messages.find(({ message_id }) => message_id === Number(fields.message_id));
    if (!message) {
      throw new ApiError(400, "Bad Request: message to edit not found");
    }
    return message;
  }

  wire(chat: Chat, message: ChatMessage): object {
    return wireMessage(chat, message, null);
  }
}

/** A chat as the wire has it. */
export function wireChat(chat: Chat): object {
  const [person] = chat.members;
  return chat.type === "private"
    ? { id: chat.id, type: "private", first_name: person?.first_name, username: person?.username }
    : {
        id: chat.id,
        type: chat.type,
        title: chat.title,
        ...(chat.is_forum && { is_forum: true }),
      };
}

/** A message as the wire has it; `from` null for the bot's own. */
export function wireMessage(
  chat: Chat,
  message: ChatMessage,
  from: Person | null,
  replied?: ChatMessage,
): object {
  return {
    message_id: message.message_id,
    date: Math.floor(message.at / 1000),
    chat: wireChat(chat),
    from: from ? { ...from, is_bot: false } : BOT,
    text: message.text,
    ...(message.topic_id !== null && {
      message_thread_id: message.topic_id,
      is_topic_message: true,
    }),
    ...(replied && { reply_to_message: wireMessage(chat, replied, null) }),
  };
}

function buttonsOf(markup: unknown): Button[][] {
  const rows = asList(asObject(markup).inline_keyboard) ?? [];
  return rows.map((row) =>
    (Array.isArray(row) ? row : []).map((button: Fields) => {
      const data = String(button.callback_data ?? "");
      if (Buffer.byteLength(data) > 64 || data === "") {
        throw new ApiError(400, "Bad Request: BUTTON_DATA_INVALID");
      }
      return { text: String(button.text ?? ""), data };
    }),
  );
}

function asObject(given: unknown): Fields {
  const value: unknown = typeof given === "string" ? parse(given) : given;
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function asList(given: unknown): unknown[] | null {
  const value: unknown = typeof given === "string" ? parse(given) : given;
  return Array.isArray(value) ? value : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest("a field must be JSON");
  }
}
