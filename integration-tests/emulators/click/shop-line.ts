import type { Habits } from "./habits.ts";
import type { Payment } from "./payment.ts";
import {
  bodyOf,
  callShop,
  COMPLETE,
  digitsIn,
  PREPARE,
  signatureOf,
  type ShopAnswer,
  type ShopFields,
} from "./shop-api.ts";
import { signTime } from "./tashkent.ts";

export type ShopEndpoint = { hooksUrl: string; serviceId: string; secretKey: string };

/** What a Complete says about the money: 0 taken, negative not taken. */
export type Verdict = { error: number; note: string };

/** Long enough for a shop that answers at once on a busy machine, short for one that works, ms. */
const LOST_AFTER_MS = 250;

/** The telephone line to the shop: every call is noted on its payment, with the habits of the moment. */
export class ShopLine {
  habits: Habits;
  private readonly endpoint: ShopEndpoint;

  constructor(endpoint: ShopEndpoint, habits: Habits) {
    this.endpoint = endpoint;
    this.habits = habits;
  }

  prepare(payment: Payment): Promise<ShopAnswer> {
    return this.call(payment, this.fieldsOf(payment, PREPARE, { error: 0, note: "Success" }));
  }

  complete(payment: Payment, verdict: Verdict): Promise<ShopAnswer> {
    return this.call(payment, this.fieldsOf(payment, COMPLETE, verdict));
  }

  /** A Complete whose answer never arrives. */
  loseComplete(payment: Payment, verdict: Verdict): Promise<void> {
    return this.loseOnce(payment, this.fieldsOf(payment, COMPLETE, verdict));
  }

  /** Calls as often as the habits say and returns the first answer; repeats must agree with it. */
  private async call(payment: Payment, fields: ShopFields): Promise<ShopAnswer> {
    const { repeat, lose_answers, delay_ms } = this.habits;
    if (delay_ms > 0) {
      await pause(delay_ms);
    }
    if (lose_answers) {
      await this.loseOnce(payment, fields);
    }
    const first = await this.once(payment, fields);
    for (let i = 1; i < repeat; i++) {
      const again = await this.once(payment, fields);
      const record = payment.calls.at(-1);
      if (record && !agrees(fields.action === PREPARE, first, again)) {
        record.complaint = "the repeat got another answer";
      }
    }
    return first;
  }

  /** Click hangs up soon; what a quick shop has said by then is lost all the same. */
  private async loseOnce(payment: Payment, fields: ShopFields): Promise<void> {
    await this.once(payment, fields, LOST_AFTER_MS);
    const record = payment.calls.at(-1);
    Object.assign(record ?? {}, { answer: "(lost on the way)", good: false, complaint: null });
    await pause(100);
  }

  private async once(
    payment: Payment,
    fields: ShopFields,
    timeout_ms?: number,
  ): Promise<ShopAnswer> {
    const { json_bodies, joint_url } = this.habits;
    const at = Date.now();
    const encoding = json_bodies ? "json" : "form";
    const stage = fields.action === PREPARE ? "prepare" : "complete";
    const url = joint_url ? this.endpoint.hooksUrl : `${this.endpoint.hooksUrl}/${stage}`;
    const answer = await callShop(url, fields, encoding, timeout_ms);
    payment.calls.push({
      at,
      direction: "to_shop",
      what: stage === "prepare" ? "Prepare" : "Complete",
      sent: bodyOf(fields, encoding),
      answer: answer.answered ? answer.text.slice(0, 1000) : answer.why,
      good: answer.answered && answer.error === 0,
      complaint: answer.answered ? complaintOf(fields, answer) : null,
      duration_ms: Date.now() - at,
    });
    return answer;
  }

  private fieldsOf(payment: Payment, action: string, { error, note }: Verdict): ShopFields {
    const fields: ShopFields = {
      click_trans_id: payment.click_trans_id,
      service_id: this.endpoint.serviceId,
      click_paydoc_id: payment.id,
      merchant_trans_id: payment.merchant_trans_id,
      ...(action === COMPLETE && { merchant_prepare_id: payment.merchant_prepare_id ?? "0" }),
      amount: payment.amount,
      action,
      error: String(error),
      error_note: note,
      sign_time: signTime(Date.now()),
    };
    return { ...fields, sign_string: signatureOf(fields, this.endpoint.secretKey) };
  }
}

/** An answer that succeeds must repeat Click's id and the order exactly, and name its own int. */
function complaintOf(fields: ShopFields, answer: ShopAnswer & { answered: true }): string | null {
  if (answer.error !== 0) {
    return null;
  }
  const own = fields.action === PREPARE ? "merchant_prepare_id" : "merchant_confirm_id";
  if (digitsIn(answer.text, "click_trans_id") !== fields.click_trans_id) {
    return "click_trans_id came back changed";
  }
  if (String(answer.body.merchant_trans_id) !== fields.merchant_trans_id) {
    return "merchant_trans_id came back changed";
  }
  const isMissing = own === "merchant_confirm_id" && answer.body[own] === null;
  return isMissing || Number.isInteger(answer.body[own]) ? null : `${own} is not an int`;
}

/** Prepare repeated gets the same id; a Complete that was confirmed is "already paid" the second time. */
function agrees(isPrepare: boolean, first: ShopAnswer, again: ShopAnswer): boolean {
  if (!first.answered || !again.answered) {
    return first.answered === again.answered;
  }
  if (isPrepare) {
    return (
      first.error === again.error &&
      first.body.merchant_prepare_id === again.body.merchant_prepare_id
    );
  }
  return again.error === (first.error === 0 ? -4 : first.error);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
