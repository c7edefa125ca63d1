import { countParts } from "./count-parts.ts";
import { Courier } from "./courier.ts";
import { GatewayError, NOT_APPROVED } from "./gateway-error.ts";
import { GOOD_HABITS, type Habits } from "./habits.ts";
import { newRequestId, type Sms, type SmsBook } from "./sms-book.ts";
import type { TemplateBook } from "./template-book.ts";
import { Tokens, type Role } from "./tokens.ts";

export const TEST_TEXTS = ["Это тест от Eskiz", "Bu Eskiz dan test", "This is test from Eskiz"];
const NICKS = ["4546", "MedusaUZ"];
const PRICE = { service: 50, reklama: 115 };
const KEPT_CALLS = 500;

/** One call of the shop: what, and how it was answered; never with a text. */
export type CallRecord = { at: number; what: string; status: number };

export type Order = {
  to: string;
  text: string;
  user_sms_id: string | null;
  dispatch_id?: number | null;
};
export type Envelope = { role: Role; from: string; callback_url: string | null };

/** The account at the gateway: who may send what, and what it costs. */
export class Gateway {
  habits: Habits = GOOD_HABITS;
  readonly tokens = new Tokens();
  readonly book: SmsBook;
  readonly templates: TemplateBook;
  readonly courier: Courier;
  readonly calls: CallRecord[] = [];
  readonly nicks = NICKS;
  private readonly account: { email: string; password: string };

  constructor(
    book: SmsBook,
    templates: TemplateBook,
    account: { email: string; password: string },
  ) {
    this.book = book;
    this.templates = templates;
    this.account = account;
    this.courier = new Courier(book, () => this.habits);
  }

  /** The demo's account; `test+` before its e-mail is an account under test with the same password. */
  login(email: unknown, password: unknown): Role | null {
    const isKnown = password === this.account.password && !this.habits.login_refused;
    if (isKnown && email === this.account.email) {
      return "user";
    }
    return isKnown && email === `test+${this.account.email}` ? "test" : null;
  }

  /** Takes SMS, all or none, under one request_id. @throws GatewayError as the gateway refuses */
  take(orders: Order[], { role, from, callback_url }: Envelope): Sms[] {
    if (!NICKS.includes(from)) {
      throw new GatewayError(400, "Неверный ник");
    }
    const taken = orders.map((order) => ({ ...order, ...this.judge(order, role) }));
    const cost = taken.reduce((sum, { parts, price }) => sum + parts * price, 0);
    if (cost > this.habits.balance) {
      throw new GatewayError(400, "Недостаточно средств на балансе");
    }
    this.habits = { ...this.habits, balance: this.habits.balance - cost };
    const request_id = newRequestId();
    const messages = taken.map((one) =>
      this.book.add({
        request_id,
        user_sms_id: one.user_sms_id,
        dispatch_id: one.dispatch_id ?? null,
        to: one.to,
        from,
        text: one.text,
        parts: one.parts,
        encoding: one.encoding,
        price: one.price,
        is_ad: one.price === PRICE.reklama,
        callback_url,
      }),
    );
    for (const sms of messages) {
      void this.courier.carry(sms);
    }
    return messages;
  }

  note(what: string, status: number): void {
    this.calls.push({ at: Date.now(), what, status });
    this.calls.splice(0, this.calls.length - KEPT_CALLS);
  }

  private judge({ to, text }: Order, role: Role) {
    if (!/^998\d{9}$/.test(to)) {
      throw new GatewayError(400, { mobile_phone: ["Неверный формат номера"] });
    }
    if (text === "") {
      throw new GatewayError(400, { message: ["Поле message обязательно"] });
    }
    const isTest = TEST_TEXTS.includes(text);
    const template = isTest ? null : this.templates.approvedFor(text, this.habits);
    if (role === "test" ? !isTest : template === null) {
      throw new GatewayError(400, NOT_APPROVED);
    }
    return {
      ...countParts(text),
      price: PRICE[template?.status === "reklama" ? "reklama" : "service"],
    };
  }
}
