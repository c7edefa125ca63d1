import { encodedPart, readCheckoutLink } from "../emulators/payme/checkout-link.ts";
import { runSandbox, SCENARIOS, type PayableOrder } from "./payme/sandbox-scenarios.ts";
import {
  paymentLinkOfNewOrder,
  storeAccess,
  type ShopAccess,
  type StoreAccess,
} from "./place-order.ts";
import { percentOf, scoreTable, type Check } from "./score.ts";

export type PaymeConformance = ShopAccess & {
  /** Of the callback, when it is not below the shop's `url`. */
  endpoint?: string;
  key: string;
  login: string;
  accountField: string;
  /** A fresh unpaid order; without it one is placed over the store API. */
  order?: PayableOrder;
};

export const PAYME_DEFAULTS = {
  key: "demo-payme-key",
  login: "Paycom",
  accountField: "order_id",
} as const;

/** Runs Payme's sandbox list against a shop. @throws Error when no order can be placed */
export async function paymeConformance(
  options: PaymeConformance,
): Promise<{ checks: Check[]; percent: number; table: string }> {
  const { url, endpoint, key, login, accountField } = options;
  const order = options.order ?? (await placePaymeOrder(await storeAccess(options)));
  const checks = await runSandbox(
    { url: endpoint ?? `${url}/hooks/payme`, login, key },
    order,
    accountField,
  );
  return { checks, percent: percentOf(checks), table: scoreTable(checks, SCENARIOS) };
}

/** Places an order of one unit over the store API. @throws Error telling which call failed */
export async function placePaymeOrder(store: StoreAccess): Promise<PayableOrder> {
  const link = await paymentLinkOfNewOrder(store, "pp_payme_payme");
  const checkout = readCheckoutLink(encodedPart(link));
  const order = Object.values(checkout?.account ?? {})[0];
  if (!checkout || !order) {
    throw new Error(`${link} is not a checkout link of Payme`);
  }
  return { order, amount: Number(checkout.amount) };
}
