import type { Route } from "../web.ts";
import type { Books } from "./books.ts";
import { GatewayError } from "./gateway-error.ts";
import type { Habits } from "./habits.ts";
import type { Binding, CallRecord, Card, Payment } from "./payment.ts";
import type { ShopLine } from "./shop-line.ts";
import type { Teller } from "./teller.ts";

/** One authorized call of the API. */
export type ApiCall = {
  path: string[];
  query: URLSearchParams;
  body: Record<string, unknown>;
  /** Where the shop has called, `http://localhost:9400`. */
  origin: string;
};

/** `about` is what the call is noted on; without it the gateway's own log takes it. */
export type ApiAnswer = {
  data: unknown;
  about?: { calls: CallRecord[] };
  complaint?: string | null;
};

export type Endpoint = {
  method: Route["method"];
  /** Below `/multicard`; its groups become `path`. */
  path: RegExp;
  /** @throws GatewayError, answered in its envelope */
  handle: (call: ApiCall) => ApiAnswer | Promise<ApiAnswer>;
};

/** What the endpoints share. */
export class Gateway {
  readonly books: Books;
  readonly teller: Teller;
  readonly line: ShopLine;
  readonly storeId: number;
  /** Calls that belong to no payment: tokens, settings, histories. */
  readonly log: CallRecord[] = [];

  constructor(books: Books, teller: Teller, line: ShopLine, storeId: number) {
    this.books = books;
    this.teller = teller;
    this.line = line;
    this.storeId = storeId;
  }

  get habits(): Habits {
    return this.line.habits;
  }

  /** @throws GatewayError when the store belongs to somebody else */
  ownStore(store_id: number): number {
    if (store_id !== this.storeId) {
      throw new GatewayError("ERROR_ACCESS_DENIED", "Касса не найдена");
    }
    return store_id;
  }

  payment(id: unknown): Payment {
    return this.books.payments.find(id) ?? notFound();
  }

  hold(id: unknown): HeldPayment {
    const payment = this.payment(id);
    return isHeld(payment) ? payment : notFound();
  }

  invoice(id: unknown): Payment {
    const payment = this.payment(id);
    return payment.kind === "invoice" ? payment : notFound();
  }

  binding(id: unknown): Binding {
    return this.books.bindings.find(id) ?? notFound();
  }

  activeCard(token: unknown): Card {
    const card = this.books.cards.find(token);
    if (!card || card.status !== "active") {
      throw new GatewayError("ERROR_CARD_NOT_FOUND", "Неверный токен карты");
    }
    return card;
  }
}

type HeldPayment = Payment & { hold: NonNullable<Payment["hold"]> };

const isHeld = (payment: Payment): payment is HeldPayment => payment.hold !== null;

function notFound(): never {
  throw new GatewayError("ERROR_NOT_FOUND", "Объект не найден");
}
