import { masked } from "./masked.ts";
import { gatewayTime } from "./gateway-time.ts";
import type { Habits } from "./habits.ts";
import { cardModel, receiptUrl } from "./models.ts";
import type { Binding, CallRecord, Card, Payment, PaymentStatus } from "./payment.ts";
import { statusSign, successSign } from "./signatures.ts";

export type ShopEndpoint = { statusUrl: string; secret: string };

/** What the shop said to a success callback; silence is a timeout or a status of 500 and above. */
export type Verdict = "taken" | "silence" | { refused: string };

/** What came back from one request; status 0 is no answer at all. */
export type ShopAnswer = { status: number; text: string };

const TIMEOUT_MS = 20_000;
/** Pauses before a repeat, ms: shorter than the gateway's own, so that a person can watch them. */
const WEBHOOK_PAUSES = [1000, 2000, 4000, 8000, 16_000];
const BINDING_PAUSES = [2000, 4000, 8000, 16_000];

/** The telephone line to the shop: every callback is noted on its payment, with the habits of the moment. */
export class ShopLine {
  habits: Habits;
  private readonly endpoint: ShopEndpoint;

  constructor(endpoint: ShopEndpoint, habits: Habits) {
    this.endpoint = endpoint;
    this.habits = habits;
  }

  /** The success callback: the shop must say `{"success":true}` with status 200, or the money goes back. */
  async success(payment: Payment): Promise<Verdict> {
    const { repeat, callback_delay_ms, wrong_signature } = this.habits;
    await pause(callback_delay_ms);
    const sign = wrong_signature ? "wrong" : "md5";
    const first = verdictOf(await this.sendSuccess(payment, {}, sign));
    for (let i = 1; i < repeat; i++) {
      const again = verdictOf(await this.sendSuccess(payment, {}, sign));
      const last = payment.calls.at(-1);
      if (last && JSON.stringify(again) !== JSON.stringify(first)) {
        last.complaint = "the repeat got another answer";
      }
    }
    return first;
  }

  /** The status webhook; told again while the shop does not acknowledge it. */
  async status(payment: Payment, status: PaymentStatus): Promise<void> {
    const { repeat, callback_delay_ms, wrong_signature } = this.habits;
    await pause(callback_delay_ms);
    const sign = wrong_signature ? "wrong" : "sha1";
    for (let i = 1; i < repeat; i++) {
      await this.sendStatus(payment, { status }, sign);
    }
    await untilAcknowledged(WEBHOOK_PAUSES, () => this.sendStatus(payment, { status }, sign));
  }

  /** The binding callback carries no signature. */
  async bound(binding: Binding, card: Card): Promise<void> {
    const { callback_url } = binding;
    if (callback_url) {
      await pause(this.habits.callback_delay_ms);
      await untilAcknowledged(BINDING_PAUSES, () =>
        this.post(binding, "binding callback", callback_url, cardModel(card)),
      );
    }
  }

  /** One success callback; `changes` go into the body before it is signed. */
  async sendSuccess(
    payment: Payment,
    changes: Record<string, unknown> = {},
    sign: SignKind = "md5",
  ): Promise<ShopAnswer> {
    const body = { ...commonBody(payment), store_id: payment.store_id, ...changes };
    const url = payment.callback_url ?? this.endpoint.statusUrl.replace(/status$/, "callback");
    return this.post(payment, "success callback", url, {
      ...body,
      sign: this.signatureOf(body, sign),
    });
  }

  /** One status webhook; `changes` go into the body before it is signed. */
  async sendStatus(
    payment: Payment,
    changes: Record<string, unknown> = {},
    sign: SignKind = "sha1",
  ): Promise<ShopAnswer> {
    const body = {
      ...commonBody(payment),
      store_id: payment.store_id,
      status: payment.status,
      refund_time: payment.refunded_at && gatewayTime(payment.refunded_at),
      ...changes,
    };
    const { store_id: _, ...sent } = body;
    return this.post(payment, `status webhook: ${body.status}`, this.endpoint.statusUrl, {
      ...sent,
      sign: this.signatureOf(body, sign),
    });
  }

  private signatureOf(body: ReturnType<typeof commonBody> & { store_id: number }, sign: SignKind) {
    const { secret } = this.endpoint;
    return sign === "sha1"
      ? statusSign(body, secret)
      : successSign(body, sign === "wrong" ? `not-${secret}` : secret);
  }

  private async post(
    about: { calls: CallRecord[] },
    what: string,
    url: string,
    body: object,
  ): Promise<ShopAnswer> {
    const at = Date.now();
    const answer = await postJson(url, body);
    about.calls.push({
      at,
      direction: "to_shop",
      what,
      sent: masked(body),
      answer: answer.status === 0 ? answer.text : `${answer.status} ${answer.text.slice(0, 1000)}`,
      good: answer.status >= 200 && answer.status < 300 && !/"success":\s*false/.test(answer.text),
      complaint: null,
      duration_ms: Date.now() - at,
    });
    return answer;
  }
}

/** `wrong` is an md5 made with another secret. */
export type SignKind = "md5" | "sha1" | "wrong";

const commonBody = (payment: Payment) => ({
  uuid: payment.id,
  amount: payment.charged || payment.amount,
  invoice_id: payment.invoice_id,
  billing_id: payment.billing_id,
  payment_time: payment.paid_at && gatewayTime(payment.paid_at),
  phone: payment.phone,
  card_pan: payment.card_pan,
  ps: payment.ps,
  card_token: payment.card,
  receipt_url: payment.paid_at ? receiptUrl(payment) : null,
});

function verdictOf({ status, text }: ShopAnswer): Verdict {
  if (status === 0 || status >= 500) {
    return "silence";
  }
  try {
    const body = JSON.parse(text) as { success?: unknown; message?: unknown } | null;
    if (status === 200 && body?.success === true) {
      return "taken";
    }
    return { refused: String(body?.message ?? `HTTP status ${status}`) };
  } catch {
    return { refused: `HTTP status ${status}, no JSON` };
  }
}

async function postJson(url: string, body: object): Promise<ShopAnswer> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    return { status: 0, text: error instanceof Error ? error.message : String(error) };
  }
}

async function untilAcknowledged(
  pauses_ms: number[],
  send: () => Promise<ShopAnswer>,
): Promise<void> {
  for (const pause_ms of [...pauses_ms, null]) {
    const { status } = await send();
    if ((status >= 200 && status < 300) || pause_ms === null) {
      return;
    }
    await pause(pause_ms);
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
