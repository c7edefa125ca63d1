import type { AxiosInstance } from "axios";
import axios from "axios";
import { setTimeout as pause } from "node:timers/promises";

export type ChatMessage = {
  message_id: number;
  from: string;
  from_id: number | null;
  text: string;
  html: string | null;
  reply_to: number | null;
  topic_id: number | null;
  buttons: { text: string; data: string }[][];
};

export type Mail = {
  message_id: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  headers: Record<string, string>;
};

type Toast = { callback_id: string; text: string };

/** The chats that the emulator begins with. */
export const SHOPPER = 7001;
export const GROUP = -1009000000001;
export const FORUM = -1009000000002;
export const DILNOZA = 9001;
export const SARDOR = 9002;
export const STRANGER = 666;

/** Telegram and the letter box as people use them, through the emulator's control API. */
export class PhoneControl {
  private readonly api: AxiosInstance;
  /** What was last said in a chat: only what follows is news. */
  private readonly said = new Map<number, number>();

  constructor(url: string) {
    this.api = axios.create({ baseURL: url });
  }

  async say(chat: number, text: string, more: object = {}): Promise<number> {
    const { data } = await this.api.post(`/telegram/chats/${chat}/send`, { text, ...more });
    this.said.set(chat, data.message.message_id);
    return data.message.message_id;
  }

  async press(chat: number, given: object): Promise<string> {
    const { data } = await this.api.post(`/telegram/chats/${chat}/press`, given);
    return data.callback_id;
  }

  async act(
    chat: number,
    verb: "block" | "unblock" | "migrate" | "drop-topic",
    more: object = {},
  ): Promise<void> {
    await this.api.post(`/telegram/chats/${chat}/${verb}`, more);
  }

  /** A private chat with somebody new; the number is the person's id. */
  async newPerson(id: number, name: string): Promise<number> {
    await this.api.post("/telegram/chats", { id, title: name });
    return id;
  }

  async messages(chat: number): Promise<ChatMessage[]> {
    return (await this.api.get(`/telegram/chats/${chat}/messages`)).data.messages;
  }

  async toast(chat: number, callback_id: string): Promise<string> {
    return this.until(`an answer to ${callback_id}`, async () => {
      const { data } = await this.api.get(`/telegram/chats/${chat}/messages`);
      return (data.toasts as Toast[]).find((one) => one.callback_id === callback_id)?.text;
    });
  }

  /** The newest message of the bot with these words after whatever was said there last, waiting for it. */
  async hears(chat: number, words: string | RegExp): Promise<ChatMessage> {
    return this.until(`${words} in ${chat}`, async () =>
      (await this.messages(chat)).findLast(
        ({ message_id, from_id, text }) =>
          message_id > (this.said.get(chat) ?? 0) && from_id === null && text.search(words) >= 0,
      ),
    );
  }

  async habits(habits: object = {}): Promise<void> {
    await this.api.put("/telegram/control/habits", habits);
  }

  async webhook(): Promise<{ url: string | null; pending: number }> {
    return (await this.api.get("/telegram/control/webhook")).data;
  }

  async mails(to?: string): Promise<Mail[]> {
    return (await this.api.get("/mail/messages", { params: { to } })).data.messages;
  }

  async mailHabits(refusals: object[] = []): Promise<void> {
    await this.api.put("/mail/control/habits", { refusals });
  }

  private async until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    for (let tries = 0; tries < 120; tries++) {
      const found = await look();
      if (found !== undefined) {
        return found;
      }
      await pause(100);
    }
    throw new Error(`never came: ${what}`);
  }
}
