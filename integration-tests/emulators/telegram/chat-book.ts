import { KeptFile } from "../eskiz/kept-file.ts";
import { BadRequest } from "../web.ts";
import type { Chat, ChatMessage, KeptChat, Person, Toast } from "./chat.ts";

const KEPT_MESSAGES = 300;
const KEPT_TOASTS = 20;

const AZIZA: Person = {
  id: 7001,
  first_name: "Aziza",
  username: "aziza_k",
  language_code: "uz",
};
const STAFF: Person[] = [
  { id: 9001, first_name: "Dilnoza", username: "dilnoza_shop", language_code: "uz" },
  { id: 9002, first_name: "Sardor", username: "sardor_shop", language_code: "ru" },
];

/** A shopper, and the merchant's two groups: a plain one and one with topics. */
const FIRST_CHATS: Chat[] = [
  buildChat({ id: AZIZA.id, type: "private", title: AZIZA.first_name, members: [AZIZA] }),
  buildChat({
    id: -1009000000001,
    type: "supergroup",
    title: "Buyurtmalar",
    members: STAFF,
    started: true,
  }),
  buildChat({
    id: -1009000000002,
    type: "supergroup",
    title: "Savollar",
    is_forum: true,
    members: STAFF,
    started: true,
  }),
];

/** A chat with what is usual; `id`, `type`, `title` and `members` make the difference. */
export function buildChat(
  given: Pick<Chat, "id" | "type" | "title" | "members"> & Partial<Chat>,
): Chat {
  return {
    is_forum: false,
    blocked: false,
    started: false,
    topics: [],
    next_message_id: 1,
    ...given,
  };
}

/** Every chat the bot could be in, oldest first. */
export class ChatBook {
  private readonly kept: KeptFile<KeptChat>;
  private readonly chats = new Map<number, KeptChat>();

  constructor(file: string) {
    this.kept = new KeptFile(file, () => [...this.chats.values()]);
    for (const one of this.kept.read()) {
      this.chats.set(one.chat.id, one);
    }
    for (const chat of FIRST_CHATS) {
      if (!this.chats.has(chat.id)) {
        this.add(structuredClone(chat));
      }
    }
  }

  add(chat: Chat): Chat {
    this.chats.set(chat.id, { chat, messages: [], toasts: [] });
    this.kept.changed();
    return chat;
  }

  list(): KeptChat[] {
    return [...this.chats.values()];
  }

  find(id: number): KeptChat | null {
    return this.chats.get(id) ?? null;
  }

  /** @throws BadRequest when there is no such chat */
  get(id: unknown): KeptChat {
    const found = this.find(Number(id));
    if (!found) {
      throw new BadRequest("no such chat", 404);
    }
    return found;
  }

  write(
    chat: Chat,
    given: Pick<ChatMessage, "from" | "from_id" | "text"> & Partial<ChatMessage>,
  ): ChatMessage {
    const { messages } = this.get(chat.id);
    const message: ChatMessage = {
      html: null,
      at: Date.now(),
      reply_to: null,
      topic_id: null,
      buttons: [],
      ...given,
      message_id: chat.next_message_id,
    };
    chat.next_message_id += 1;
    messages.push(message);
    messages.splice(0, messages.length - KEPT_MESSAGES);
    this.kept.changed();
    return message;
  }

  toast(chat: Chat, toast: Toast): void {
    const { toasts } = this.get(chat.id);
    toasts.push(toast);
    toasts.splice(0, toasts.length - KEPT_TOASTS);
    this.changed();
  }

  changed(): void {
    this.kept.changed();
  }

  close(): void {
    this.kept.write();
  }
}
