import { setTimeout as pause } from "node:timers/promises";
import type { Habits } from "./habits.ts";

const TRIES = 8;
const WAIT_MS = 1_000;
const TIMEOUT_MS = 10_000;

type Address = { url: string; secret: string; allowed: string[] };

/** Pushes updates to the address that the bot has set, again until they are taken. */
export class Webhook {
  address: Address | null = null;
  lastError: string | null = null;
  pending = 0;
  private nextUpdateId = Date.now();
  private readonly habits: () => Habits;

  constructor(habits: () => Habits) {
    this.habits = habits;
  }

  /** Updates nobody listens for are lost, where Telegram would keep them for a day. */
  push(kind: string, content: object): number {
    const update_id = this.nextUpdateId;
    this.nextUpdateId += 1;
    if (this.address?.allowed.includes(kind)) {
      const body = JSON.stringify({ update_id, [kind]: content });
      for (let i = 0; i < this.habits().repeat_updates; i++) {
        void this.deliver(body);
      }
    }
    return update_id;
  }

  private async deliver(body: string): Promise<void> {
    this.pending += 1;
    for (let tries = 0; tries < TRIES && this.address; tries++) {
      if (await this.send(this.address, body)) {
        break;
      }
      await pause(WAIT_MS * 2 ** tries, undefined, { ref: false });
    }
    this.pending -= 1;
  }

  private async send({ url, secret }: Address, body: string): Promise<boolean> {
    try {
      const { status } = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-telegram-bot-api-secret-token": secret,
        },
        body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      this.lastError = status < 300 ? null : `Wrong response from the webhook: ${status}`;
      return status < 300;
    } catch {
      this.lastError = "Connection failed";
      return false;
    }
  }
}
