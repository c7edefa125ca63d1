import { Api } from "grammy";
import { failureOfError } from "./failure-of-error";
import { verdictOf } from "./verdict";

const TIMEOUT_S = 10;

/** Telegram has asked for quiet; nothing was sent. */
export class PausedError extends Error {
  constructor(readonly ms: number) {
    super("Telegram has asked the bot to wait");
    this.name = "PausedError";
  }
}

/** The one way to the Bot API. After a 429 nothing is sent until its time is over. */
export class BotLine {
  private readonly api: Api;
  /** Unix ms. */
  private quietUntil = 0;

  constructor({ token, apiRoot }: { token: string; apiRoot: string }) {
    this.api = new Api(token, { apiRoot, timeoutSeconds: TIMEOUT_S, sensitiveLogs: false });
  }

  /** Ms of quiet still to keep; 0 when the line is free. */
  get pauseLeft(): number {
    return Math.max(0, this.quietUntil - Date.now());
  }

  /** @throws PausedError before calling; grammY's errors afterwards */
  async call<T>(ask: (api: Api) => Promise<T>): Promise<T> {
    if (this.pauseLeft > 0) {
      throw new PausedError(this.pauseLeft);
    }
    try {
      return await ask(this.api);
    } catch (error) {
      const failure = failureOfError(error);
      const verdict = failure && verdictOf(failure);
      if (verdict?.do === "pause") {
        this.quietUntil = Math.max(this.quietUntil, Date.now() + verdict.ms);
      }
      throw error;
    }
  }
}
