import { BadRequest } from "../web.ts";
import { BOT, wireChat, wireMessage } from "./bot.ts";
import type { Chat, ChatMessage, KeptChat, Person } from "./chat.ts";
import type { ChatBook } from "./chat-book.ts";
import type { Webhook } from "./webhook.ts";

type Said = { from?: unknown; reply_to?: unknown; topic_id?: unknown };

/** What people do in their chats; the bot hears of it. */
export class People {
  private readonly book: ChatBook;
  private readonly webhook: Webhook;

  constructor(book: ChatBook, webhook: Webhook) {
    this.book = book;
    this.webhook = webhook;
  }

  /** Somebody writes. `contact` in place of a text shares a phone. */
  send(kept: KeptChat, text: string, { from, reply_to, topic_id }: Said = {}): ChatMessage {
    const { chat, messages } = kept;
    if (text.trim() === "") {
      throw new BadRequest("text must not be empty");
    }
    const person = personOf(chat, from);
    const replied = messages.find(({ message_id }) => message_id === Number(reply_to));
    if (chat.type === "private") {
      chat.started = true;
      this.setBlocked(kept, false);
    }
    const message = this.book.write(chat, {
      from: person.first_name,
      from_id: person.id,
      text,
      reply_to: replied?.message_id ?? null,
      topic_id: topic_id ? Number(topic_id) : (replied?.topic_id ?? null),
    });
    if (!chat.blocked) {
      this.webhook.push("message", wireMessage(chat, message, person, replied));
    }
    return message;
  }

  /** Somebody presses a button below a message of the bot; `data` or the button's text. */
  press(
    kept: KeptChat,
    { message_id, data, from }: { message_id?: unknown; data?: unknown; from?: unknown },
  ): { callback_id: string } {
    const { chat, messages } = kept;
    const withButtons = messages.filter(({ buttons }) => buttons.length > 0);
    const message = message_id
      ? messages.find((one) => one.message_id === Number(message_id))
      : withButtons.at(-1);
    if (!message) {
      throw new BadRequest("no such message", 404);
    }
    const wanted = String(data ?? "");
    const button = message.buttons.flat().find((one) => [one.data, one.text].includes(wanted));
    const person = personOf(chat, from, true);
    // Two people may press before either sees the buttons go, so what was there is pressed all the same.
    const callback_id = `${chat.id}.${person.id}.${Date.now()}${Math.random().toString().slice(2, 8)}`;
    this.webhook.push("callback_query", {
      id: callback_id,
      from: { ...person, is_bot: false },
      chat_instance: String(chat.id),
      message: wireMessage(chat, message, null),
      data: button?.data ?? wanted,
    });
    return { callback_id };
  }

  /** The person blocks the bot, or the group throws it out; or takes that back. */
  setBlocked({ chat }: KeptChat, blocked: boolean): void {
    if (chat.blocked === blocked) {
      return;
    }
    chat.blocked = blocked;
    this.book.changed();
    const member = (status: string) => ({ user: BOT, status });
    this.webhook.push("my_chat_member", {
      chat: wireChat(chat),
      from: { ...personOf(chat, undefined), is_bot: false },
      date: Math.floor(Date.now() / 1000),
      old_chat_member: member(blocked ? "member" : "kicked"),
      new_chat_member: member(blocked ? "kicked" : "member"),
    });
  }

  /** Staff delete a topic. */
  dropTopic({ chat }: KeptChat, id: number): void {
    chat.topics = chat.topics.filter((topic) => topic.id !== id);
    this.book.changed();
  }

  /** The group becomes a supergroup: a new chat with a new id. */
  migrate({ chat }: KeptChat): Chat {
    const id = -1_000_000_000_000 - Math.abs(chat.id);
    const next = this.book.add({ ...structuredClone(chat), id, type: "supergroup" });
    chat.migrated_to = id;
    this.book.changed();
    return next;
  }
}

/** A member by id; the first one without; a stranger when strangers can see the chat. */
function personOf(chat: Chat, id: unknown, strangers = false): Person {
  const person = id === undefined ? chat.members[0] : chat.members.find((m) => m.id === Number(id));
  if (person) {
    return person;
  }
  if (strangers && Number.isSafeInteger(Number(id))) {
    return { id: Number(id), first_name: "Stranger", language_code: "en" };
  }
  throw new BadRequest("from must be a member of the chat");
}
