import { readPayLink } from "../emulators/click/pay-link.ts";
import { CASES, runAcceptanceList, type ClickOrder } from "./click/scenarios.ts";
import { paymentLinkOfNewOrder, storeAccess, type ShopAccess } from "./place-order.ts";
import { percentOf, scoreTable, type Check } from "./score.ts";

export type ClickConformance = ShopAccess & {
  /** Of the callbacks, when it is not below the shop's `url`. */
  endpoint?: string;
  /** Both stages at the endpoint itself instead of `/prepare` and `/complete` below it. */
  joint: boolean;
  encoding: "form" | "json";
  serviceId: string;
  key: string;
  /** Three fresh unpaid orders; without them they are placed over the store API. */
  orders?: ClickOrder[];
};

export const CLICK_DEFAULTS = {
  joint: false,
  encoding: "form",
  serviceId: "12345",
  key: "demo-click-key",
} as const;

/** Runs Click's acceptance list against a shop. @throws Error when no order can be placed */
export async function clickConformance(
  options: ClickConformance,
): Promise<{ checks: Check[]; percent: number; table: string }> {
  const { url, joint, encoding, serviceId, key } = options;
  const endpoint = options.endpoint ?? `${url}/hooks/click`;
  const orders = options.orders ?? (await placeThree(options));
  const checks = await runAcceptanceList(
    {
      prepareUrl: joint ? endpoint : `${endpoint}/prepare`,
      completeUrl: joint ? endpoint : `${endpoint}/complete`,
      serviceId,
      key,
      encoding,
    },
    orders,
  );
  return { checks, percent: percentOf(checks), table: scoreTable(checks, CASES) };
}

async function placeThree(shop: ShopAccess): Promise<ClickOrder[]> {
  const store = await storeAccess(shop);
  const place = async (): Promise<ClickOrder> => {
    const link = await paymentLinkOfNewOrder(store, "pp_click_click");
    const button = URL.canParse(link) ? readPayLink(new URL(link).searchParams) : null;
    if (!button) {
      throw new Error(`${link} is not a payment button of Click`);
    }
    return { order: button.transaction_param, amount: button.amount };
  };
  return [await place(), await place(), await place()];
}
