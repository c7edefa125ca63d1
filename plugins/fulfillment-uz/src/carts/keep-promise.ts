import type { TariffZone } from "../api/wire";
import { isToCome, promisedWindow } from "../tariff/promised-window";
import type { CartDelivery, PricedMethod } from "./cart-delivery";

/** The methods with the hours that are promised at a moment, ms: what the shopper is asked to agree to anew. */
export function promiseAnew<Method extends PricedMethod>(
  zones: readonly TariffZone[],
  { place }: Pick<CartDelivery, "place">,
  methods: readonly Method[],
  at: number,
): Method[] {
  return methods.map((method) => {
    const { service, data } = method;
    if (service === "pickup") return method;
    return { ...method, data: { ...data, window: promisedWindow(zones, { service, place, at }) } };
  });
}

/** Methods whose promise is missing or over: a cart that has lain for days. */
export function withoutPromise<Method extends PricedMethod>(
  methods: readonly Method[],
  now: number,
): Method[] {
  return methods.filter(({ service, data }) => service !== "pickup" && !isToCome(data.window, now));
}
