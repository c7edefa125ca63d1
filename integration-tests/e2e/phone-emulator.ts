import { eventually } from "./eventually";

/** `at` in ms UTC. */
type Sms = { id: string; to: string; text: string; at: number };
type ChatMessage = {
  message_id: number;
  from: string;
  text: string;
  buttons: { text: string; data: string }[][];
};

/** Of the shopper Aziza, and of the merchant's group for orders: the emulator's first chats. */
export const AZIZA = 7001;
export const ORDERS_GROUP = -1009000000001;

/** What lies on everybody's phones: the SMS of the emulated gateway, and the chats of the emulated Telegram. */
export class PhoneEmulator {
  constructor(private readonly origin: string) {}

  /**
   * The oldest first.
   * @param phone 998901234567
   */
  async texts(phone: string): Promise<string[]> {
    const answer = await this.ask<{ messages: Sms[] }>("GET", `/eskiz/inbox?phone=${phone}`);
    return answer.messages.sort((a, b) => a.at - b.at).map(({ text }) => text);
  }

  /** Waits for an SMS beyond the first `known`, and returns the code in it. */
  async codeAfter(phone: string, known: number): Promise<string> {
    await eventually(async () => (await this.texts(phone)).length > known, true);
    const fresh = (await this.texts(phone)).slice(known).join("\n");
    const code = /\b\d{4,8}\b/.exec(fresh)?.[0];
    if (!code) {
      throw new Error(`No code in: ${fresh}`);
    }
    return code;
  }

  /** The SMS gateway takes no more SMS for now, or takes them again. */
  async takeTexts(takes: boolean): Promise<void> {
    const habits = takes ? {} : { throttled: 100, retry_after_s: 1 };
    await this.ask("PUT", "/eskiz/control/habits", habits);
  }

  /** What the bot has written into a chat. */
  async botTexts(chat: number): Promise<string[]> {
    return (await this.messages(chat)).filter(({ from }) => from === "bot").map(({ text }) => text);
  }

  async messages(chat: number): Promise<ChatMessage[]> {
    const path = `/telegram/chats/${chat}/messages`;
    return (await this.ask<{ messages: ChatMessage[] }>("GET", path)).messages;
  }

  async say(chat: number, text: string): Promise<void> {
    await this.ask("POST", `/telegram/chats/${chat}/send`, { text });
  }

  async press(chat: number, message: ChatMessage, data: string): Promise<void> {
    const body = { message_id: message.message_id, data };
    await this.ask("POST", `/telegram/chats/${chat}/press`, body);
  }

  async block(chat: number): Promise<void> {
    await this.ask("POST", `/telegram/chats/${chat}/block`, {});
  }

  async unblock(chat: number): Promise<void> {
    await this.ask("POST", `/telegram/chats/${chat}/unblock`, {});
  }

  private async ask<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await fetch(`${this.origin}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 300)}`);
    }
    return JSON.parse(text) as T;
  }
}
