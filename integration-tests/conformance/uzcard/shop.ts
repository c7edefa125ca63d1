import type { CardFate } from "../../emulators/multicard/payment.ts";
import { paymentLinkOfNewOrder, storeAccess, type ShopAccess } from "../place-order.ts";
import { jsonCall, until, type Answer } from "./json-api.ts";

/** What the shop's card page is told. */
export type CardState = {
  step: "begin" | "card_form" | "otp" | "processing" | "paid" | "failed";
  form_url?: string;
  tries_left?: number;
  error?: string;
};

export type ShopAttempt = {
  id: string;
  state: string;
  /** The shop's own number of the payment, the gateway's `invoice_id`. */
  transaction_id: string;
  /** Tiyin as text. */
  amount: string;
  charged: string;
  counts: boolean;
};

export type Story = {
  /** Of the order's money: `awaiting`, `processing`, `paid`, `refunded`, `cancelled`. */
  status: string;
  attempts: ShopAttempt[];
  journal: { method: string; request: unknown; answer: unknown }[];
};

export type NamedCard = "uzcard" | "humo" | Exclude<CardFate, "pays">;

/** The shop under test: its store API as the buyer's page uses it, its admin API as staff do. */
export class Shop {
  private readonly access: ShopAccess;
  private readonly publishableKey: string;
  private readonly token: string;

  private constructor(access: ShopAccess, publishableKey: string, token: string) {
    this.access = access;
    this.publishableKey = publishableKey;
    this.token = token;
  }

  /** @throws Error when the shop cannot be entered */
  static async enter(access: ShopAccess): Promise<Shop> {
    const { publishableKey } = await storeAccess(access);
    const login = await jsonCall(`${access.url}/auth/user/emailpass`, "POST", {}, access.admin);
    if (typeof login.body.token !== "string") {
      throw new Error("the admin's e-mail or password is wrong");
    }
    return new Shop(access, publishableKey, login.body.token);
  }

  /** An order of one unit that waits to be paid by card. */
  async newOrder(): Promise<string> {
    const { url: backendUrl } = this.access;
    const { publishableKey } = this;
    const link = await paymentLinkOfNewOrder({ backendUrl, publishableKey }, "pp_uzcard_uzcard");
    const id = /order_[0-9A-Za-z]+/.exec(link)?.[0];
    if (!id) {
      throw new Error(`${link} is not the card page of an order`);
    }
    return id;
  }

  async card(order: string): Promise<CardState> {
    return stateOf(await this.store("GET", order));
  }

  async act(order: string, action: string, code?: string): Promise<CardState> {
    return stateOf(await this.store("POST", order, { action, ...(code && { code }) }));
  }

  /** Where the buyer stands once nobody is asking the gateway any more. */
  async settled(order: string): Promise<CardState> {
    return until(
      () => this.card(order),
      ({ step }) => step !== "processing",
    );
  }

  async story(order: string): Promise<Story> {
    const { body } = await this.admin("GET", `/admin/ledger/orders/${order}`);
    return body.story as Story;
  }

  /** The payment by card that is not over, or else the last one. */
  async attempt(order: string): Promise<ShopAttempt | undefined> {
    return (await this.story(order)).attempts.at(-1);
  }

  /** The attempt as soon as it is in this state, or as it is when the time is over. */
  async attemptIn(order: string, ...states: string[]): Promise<ShopAttempt | undefined> {
    return until(
      () => this.attempt(order),
      (attempt) => states.includes(attempt?.state ?? ""),
    );
  }

  /** So'm that Medusa has captured for this order, and in how many pieces. */
  async captures(order: string): Promise<number[]> {
    const { payments } = await this.paymentsOf(order);
    return payments.flatMap(({ captures }) => captures.map(({ amount }) => Number(amount)));
  }

  /** Captures blocked money as staff do; so'm. */
  async capture(order: string, amount: number): Promise<Answer> {
    const { payments } = await until(
      () => this.paymentsOf(order),
      (found) => found.payments.length > 0,
    );
    const id = payments.at(-1)?.id ?? "none";
    return this.admin("POST", `/admin/payments/${id}/capture`, { amount });
  }

  async cancel(order: string): Promise<Answer> {
    return this.admin("POST", `/admin/orders/${order}/cancel`);
  }

  private async paymentsOf(order: string) {
    const fields = "id,*payment_collections.payments,*payment_collections.payments.captures";
    const { body } = await this.admin("GET", `/admin/orders/${order}?fields=${fields}`);
    type Found = { id: string; captures: { amount: unknown }[] };
    const { payment_collections = [] } = (body.order ?? {}) as {
      payment_collections?: { payments?: (Omit<Found, "captures"> & Partial<Found>)[] }[];
    };
    const payments = payment_collections
      .flatMap((collection) => collection.payments ?? [])
      .map(({ id, captures }): Found => ({ id, captures: captures ?? [] }));
    return { payments };
  }

  private store(method: string, order: string, body?: object): Promise<Answer> {
    const headers = { "x-publishable-api-key": this.publishableKey };
    return jsonCall(`${this.access.url}/store/orders/${order}/uzcard`, method, headers, body);
  }

  private admin(method: string, path: string, body?: object): Promise<Answer> {
    const headers = { authorization: `Bearer ${this.token}` };
    return jsonCall(`${this.access.url}${path}`, method, headers, body);
  }
}

function stateOf({ status, body, text }: Answer): CardState {
  if (status !== 200 || typeof body.uzcard !== "object") {
    throw new Error(`the store API of cards answered ${status}: ${text.slice(0, 300)}`);
  }
  return body.uzcard as CardState;
}
