import { isDeepStrictEqual } from "node:util";
import {
  callMerchant,
  NO_ANSWER,
  type MerchantAnswer,
  type MerchantEndpoint,
} from "./call-merchant.ts";
import type { Habits } from "./habits.ts";
import type { Receipt } from "./receipt.ts";

const WRITES = new Set(["CreateTransaction", "PerformTransaction", "CancelTransaction"]);
const LOST_AFTER_MS = 15;

/** Repeated calls of one transaction must get equal answers; this is the code we note when they do not. */
export const UNEQUAL_ANSWERS = -31623;

/** The telephone line to the shop: every call is noted on its receipt, with the habits of the moment. */
export class MerchantLine {
  habits: Habits;
  private readonly endpoint: MerchantEndpoint;

  constructor(endpoint: MerchantEndpoint, habits: Habits) {
    this.endpoint = endpoint;
    this.habits = habits;
  }

  /** Calls as often as the habits say and returns the first answer; unequal repeats are noted. */
  async call(receipt: Receipt, method: string, params: object): Promise<MerchantAnswer> {
    const { repeat, lose_answers, delay_ms } = this.habits;
    if (delay_ms > 0) {
      await pause(delay_ms);
    }
    if (lose_answers && WRITES.has(method)) {
      await this.once(receipt, method, params, LOST_AFTER_MS);
      await pause(100);
    }
    const first = await this.once(receipt, method, params);
    for (let i = 1; i < (WRITES.has(method) ? repeat : 1); i++) {
      const again = await this.once(receipt, method, params);
      if (!isDeepStrictEqual(outcomeOf(again), outcomeOf(first))) {
        receipt.calls.push({
          at: Date.now(),
          method: `${method} (unequal repeat)`,
          params,
          answer: { error: { code: UNEQUAL_ANSWERS, message: "the repeat got another answer" } },
          duration_ms: 0,
        });
      }
    }
    return first;
  }

  /** As {@link call}, again and again while the shop gives no answer at all, with growing pauses. */
  async callUntilAnswered(
    receipt: Receipt,
    method: string,
    params: object,
    pauses_ms: number[],
  ): Promise<MerchantAnswer> {
    let answer = await this.call(receipt, method, params);
    for (const pause_ms of pauses_ms) {
      if (answer.error?.code !== NO_ANSWER) {
        break;
      }
      await pause(pause_ms);
      answer = await this.call(receipt, method, params);
    }
    return answer;
  }

  private async once(
    receipt: Receipt,
    method: string,
    params: object,
    timeout_ms?: number,
  ): Promise<MerchantAnswer> {
    const at = Date.now();
    const answer = await callMerchant(this.endpoint, method, params, timeout_ms);
    const { result, error } = answer;
    receipt.calls.push({
      at,
      method,
      params,
      answer: error
        ? { error: { code: error.code, message: error.message ?? null, data: error.data } }
        : { result },
      duration_ms: Date.now() - at,
    });
    return answer;
  }
}

const outcomeOf = ({ result, error }: MerchantAnswer) => ({ result, error });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
