import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { join } from "node:path";
import { Book } from "../book.ts";
import type { Binding, Card, Payment } from "./payment.ts";

const BINDING_LIFE_MS = 15 * 60_000;

const newNumber = () => randomInt(10 ** 6, 10 ** 8);

export class CardBook extends Book<Card> {
  bind(card: Pick<Card, "session_id" | "pan" | "ps" | "fate" | "phone">): Card {
    return this.add({
      ...card,
      id: randomBytes(12).toString("hex"),
      number: newNumber(),
      status: "active",
      added_at: Date.now(),
      calls: [],
    });
  }
}

export class BindingBook extends Book<Binding> {
  open(
    asked: Pick<Binding, "store_id" | "redirect_url" | "redirect_decline_url" | "callback_url">,
  ): Binding {
    const opened_at = Date.now();
    return this.add({
      ...asked,
      id: opened_at.toString(16) + randomBytes(2).toString("hex"),
      opened_at,
      expires_at: opened_at + BINDING_LIFE_MS,
      state: "open",
      card: null,
      calls: [],
    });
  }
}

type Asked = Pick<Payment, "kind" | "origin" | "store_id" | "invoice_id" | "amount"> &
  Partial<Payment>;

export class PaymentBook extends Book<Payment> {
  open(asked: Asked): Payment {
    return this.add({
      billing_id: null,
      charged: 0,
      refunded: 0,
      status: "draft",
      hold: null,
      card: null,
      card_pan: null,
      ps: null,
      phone: null,
      otp: null,
      callback_url: null,
      return_url: null,
      return_error_url: null,
      locale: "ru",
      ofd: null,
      expires_at: null,
      paid_at: null,
      refunded_at: null,
      failure: null,
      callback_message: null,
      tax: null,
      refund_tax: null,
      shown_in_progress: 0,
      calls: [],
      ...asked,
      id: randomUUID(),
      number: newNumber(),
      created_at: Date.now(),
    });
  }

  newHoldNumber(): number {
    return newNumber();
  }
}

/** Everything the gateway has written down. */
export class Books {
  readonly cards: CardBook;
  readonly bindings: BindingBook;
  readonly payments: PaymentBook;

  constructor(folder: string) {
    this.cards = new CardBook(join(folder, "multicard-cards.json"));
    this.bindings = new BindingBook(join(folder, "multicard-bindings.json"));
    this.payments = new PaymentBook(join(folder, "multicard-payments.json"));
  }

  save(): void {
    this.cards.save();
    this.bindings.save();
    this.payments.save();
  }
}
