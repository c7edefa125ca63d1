import { isDeepStrictEqual } from "node:util";
import { placePaymeOrder } from "../conformance/payme.ts";
import { paymentLinkOfNewOrder, type StoreAccess } from "../conformance/place-order.ts";
import type { ShopDatabase } from "../e2e/database";
import { clickPayment, type ClickAnswer, type ClickCalls } from "../http/click-calls";
import { transactionId, type PaymeAnswer, type PaymeCalls } from "../http/payme-calls";
import type { CardCallbacks } from "./card-callbacks";

/** A payment of its own order that only waits for the call which says that the money was taken. */
export type WaitingCallback = {
  provider: "payme" | "click" | "uzcard";
  display_id: string;
  som: number;
  send(): Promise<unknown>;
  /** The shop has the money. */
  isAccepted(answer: unknown): boolean;
  /** What the protocol demands of the answer to a repeat. */
  isSame(first: unknown, repeat: unknown): boolean;
};

export async function paymeCallback(
  store: StoreAccess,
  payme: PaymeCalls,
): Promise<WaitingCallback> {
  const { order: display_id, amount } = await placePaymeOrder(store);
  const id = transactionId();
  expect((await payme.create(id, { display_id }, amount)).result).toMatchObject({ state: 1 });
  const result = (answer: unknown) => (answer as PaymeAnswer).result;
  return {
    provider: "payme",
    display_id,
    som: amount / 100,
    send: () => payme.perform(id),
    isAccepted: (answer) => result(answer)?.state === 2,
    isSame: (first, repeat) => isDeepStrictEqual(result(first), result(repeat)),
  };
}

export async function clickCallback(
  store: StoreAccess,
  click: ClickCalls,
): Promise<WaitingCallback> {
  const link = new URL(await paymentLinkOfNewOrder(store, "pp_click_click")).searchParams;
  const display_id = link.get("transaction_param") ?? "";
  const amount = link.get("amount") ?? "";
  const payment = clickPayment({ display_id }, amount);
  const { merchant_prepare_id } = await click.prepare(payment);
  const confirmed = (answer: unknown) => (answer as ClickAnswer).merchant_confirm_id;
  return {
    provider: "click",
    display_id,
    som: Number(amount),
    send: () => click.complete(payment, merchant_prepare_id),
    // Whoever is answered for the first time hears 0, and everybody after that -4: confirmed before.
    isAccepted: (answer) => [0, -4].includes((answer as ClickAnswer).error),
    isSame: (first, repeat) => confirmed(first) === confirmed(repeat),
  };
}

export async function uzcardCallback(
  store: StoreAccess,
  cards: CardCallbacks,
  database: ShopDatabase,
): Promise<WaitingCallback> {
  const link = await paymentLinkOfNewOrder(store, "pp_uzcard_uzcard");
  const order_id = /order_[0-9A-Za-z]+/.exec(link)?.[0] ?? "";
  await cards.begin(order_id);
  const payment = await database.cardInvoice(order_id);
  return {
    provider: "uzcard",
    display_id: String((await database.books(order_id)).display_id),
    som: payment.amount / 100,
    send: () => cards.success(payment),
    isAccepted: (answer) => isDeepStrictEqual(answer, { success: true }),
    isSame: isDeepStrictEqual,
  };
}
