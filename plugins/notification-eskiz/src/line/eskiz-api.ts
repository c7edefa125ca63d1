import { filterTime } from "../sms/tashkent-time";
import type { EskizLine } from "./eskiz-line";
import {
  anyWire,
  batchWire,
  limitWire,
  nicksWire,
  pageWire,
  sentWire,
  templatesWire,
  userWire,
  type MessageWire,
} from "./wire";

/** One SMS; `key` comes back as `user_sms_id`. */
export type Sms = { key: string; phone: string; text: string };

/** A text in the moderation of Eskiz. */
export type ProviderTemplate = { id: string; text: string; status: string };

export type Envelope = {
  /** The sender's number or nick. */
  from: string;
  callback_url: string | undefined;
};

const PAGE_SIZE = 200;

/** The calls of the API that the shop makes. Every method may throw EskizError. */
export class EskizApi {
  private readonly line: EskizLine;
  private readonly envelope: () => Envelope;

  constructor(line: EskizLine, envelope: () => Envelope) {
    this.line = line;
    this.envelope = envelope;
  }

  /** Section 3.1. Never repeated by itself. */
  async send({ key, phone, text }: Sms): Promise<{ ref: string; status: string }> {
    const { from, callback_url } = this.envelope();
    const form = {
      mobile_phone: phone,
      message: text,
      from,
      user_sms_id: key,
      ...(callback_url && { callback_url }),
    };
    const { id, status } = await this.line.call(
      { method: "POST", path: "/message/sms/send", form, is_safe: false },
      sentWire,
    );
    return { ref: id, status };
  }

  /** Section 3.2: all have one `ref`; `statuses` in the same order, as far as they were told. */
  async sendBatch(
    messages: Sms[],
    dispatch_id: number,
  ): Promise<{ ref: string; statuses: unknown[] }> {
    const { from, callback_url } = this.envelope();
    const json = {
      messages: messages.map(({ key, phone, text }) => ({
        user_sms_id: key,
        to: Number(phone),
        text,
      })),
      from,
      dispatch_id,
      ...(callback_url && { callback_url }),
    };
    const { id, status } = await this.line.call(
      { method: "POST", path: "/message/sms/send-batch", json, is_safe: false },
      batchWire,
    );
    return { ref: id, statuses: Array.isArray(status) ? status : [] };
  }

  /** Section 4.3: what was sent between two moments (Unix ms, to the minute), page by page from 1. */
  async sentBetween(
    from: number,
    to: number,
    page: number,
  ): Promise<{ messages: MessageWire[]; is_last: boolean }> {
    const [start, end] = [filterTime(from), filterTime(to + 60_000)];
    const { result, current_page, last_page } = await this.line.call(
      {
        method: "POST",
        path: "/message/sms/get-user-messages",
        query: { status: "", page },
        // The reference names the end in two ways.
        form: { start_date: start, to_date: end, end_date: end, page_size: String(PAGE_SIZE) },
        is_safe: true,
      },
      pageWire,
    );
    return { messages: result, is_last: result.length === 0 || current_page >= last_page };
  }

  /** Section 5. */
  async templates(): Promise<ProviderTemplate[]> {
    const { result } = await this.line.call(
      { method: "GET", path: "/user/templates", is_safe: true },
      templatesWire,
    );
    return result.map(({ id, template, original_text, status }) => ({
      id,
      text: original_text || template || "",
      status,
    }));
  }

  /** Queues a text for moderation. */
  async submitTemplate(template: string): Promise<void> {
    await this.line.turn();
    await this.line.call(
      { method: "POST", path: "/user/template", form: { template }, is_safe: false },
      anyWire,
    );
  }

  /** So'm (section 6). */
  async balance(): Promise<number> {
    const answer = await this.line.call(
      { method: "GET", path: "/user/get-limit", is_safe: true },
      limitWire,
    );
    return answer.data.balance;
  }

  /** Senders that belong to the account. */
  async nicks(): Promise<string[]> {
    return this.line.call({ method: "GET", path: "/nick/me", is_safe: true }, nicksWire);
  }

  /** `role` is `test` for an account that only sends the three test texts. */
  async user(): Promise<{ role: string; status: string }> {
    const answer = await this.line.call(
      { method: "GET", path: "/auth/user", is_safe: true },
      userWire,
    );
    return answer.data;
  }
}
