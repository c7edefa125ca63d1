import type { OfferedService, TariffZone } from "../api/wire";
import { deliveryPrice } from "../tariff/delivery-price";
import { parcelOf, type CartItem } from "../tariff/parcel-of";
import type { Parcel } from "../tariff/price-of";
import type { Place } from "../tariff/zone-of";

/** A delivery method of ours in a cart. */
export type CartMethod = {
  id: string;
  /** so'm */
  amount: number;
  service: OfferedService;
  shipping_profile_id: string;
  data: Record<string, unknown>;
};

/** What of a cart decides the price of its delivery. */
export type CartDelivery = {
  id: string;
  completed: boolean;
  currency_code: string;
  place: Place;
  /** Of the payment the buyer has chosen; null when none is chosen. */
  payment_provider: string | null;
  methods: CartMethod[];
  items: { shipping_profile_id: string | null; item: CartItem }[];
};

export type PricedMethod = CartMethod & {
  /** Whether this method bears the fee for cash. */
  cod: boolean;
  /** so'm by the tariffs in force; null when it is no longer offered. */
  now: number | null;
};

/** What the delivery of a cart costs now, beside what the cart holds. The fee for cash is taken once, by the first method. */
export function priceMethods(
  zones: readonly TariffZone[],
  cart: CartDelivery,
  paidInCash: boolean,
): PricedMethod[] {
  const first = cart.methods.find(({ service }) => service !== "pickup")?.id;
  return cart.methods.map((method) => {
    const cod = paidInCash && method.id === first;
    const parcel = parcelOfProfile(cart, method.shipping_profile_id, cod);
    const { service } = method;
    const { place, currency_code } = cart;
    return { ...method, cod, now: deliveryPrice(zones, { service, place, parcel, currency_code }) };
  });
}

/** The parcel of the lines that go by one shipping profile. */
export function parcelOfProfile(
  cart: Pick<CartDelivery, "items">,
  shipping_profile_id: string,
  cod: boolean,
): Parcel {
  const own = cart.items.filter((line) => line.shipping_profile_id === shipping_profile_id);
  const parcel = parcelOf(
    own.map(({ item }) => item),
    cod,
  );
  return { ...parcel, shipping_profile_id };
}

/** Old and new price of all delivery together, or null when nothing has changed. */
export function priceChange(
  methods: readonly PricedMethod[],
): { old: number; now: number | null } | null {
  if (methods.every(({ amount, now }) => amount === now)) return null;
  const lost = methods.some(({ now }) => now === null);
  return {
    old: methods.reduce((sum, { amount }) => sum + amount, 0),
    now: lost ? null : methods.reduce((sum, { now }) => sum + (now ?? 0), 0),
  };
}
