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

/**
 * What the delivery of a cart costs now, beside what the cart holds. The fee for cash is taken once: by the method that has it
 * already, else by the first one.
 */
export function priceMethods(
  zones: readonly TariffZone[],
  cart: CartDelivery,
  paidInCash: boolean,
): PricedMethod[] {
  const brought = cart.methods.filter(({ service }) => service !== "pickup");
  const bearer = (brought.find(({ data }) => data.cod === true) ?? brought[0])?.id;
  return cart.methods.map((method) => {
    const cod = paidInCash && method.id === bearer;
    const parcel = parcelOfProfile(cart, method.shipping_profile_id, cod);
    const { service } = method;
    const { place, currency_code } = cart;
    return { ...method, cod, now: deliveryPrice(zones, { service, place, parcel, currency_code }) };
  });
}

/**
 * What the choice of another payment makes of the delivery: its methods where the fee for cash comes or goes, or null where
 * nothing is to be done. Nothing is, too, while the cart holds another price than the tariffs in force: the fee must not
 * bring a price along that nobody has seen, so that is left to completing, which refuses and says it.
 */
export function feeChange(
  zones: readonly TariffZone[],
  cart: CartDelivery,
  paidInCash: boolean,
): PricedMethod[] | null {
  const wasInCash = cart.methods.some(({ data }) => data.cod === true);
  if (wasInCash === paidInCash || priceChange(priceMethods(zones, cart, wasInCash))) return null;
  const methods = priceMethods(zones, cart, paidInCash);
  return priceChange(methods) && methods;
}

/** The shipping profiles that a cart needs delivery for; without any, whatever is offered will do. */
export function profilesOf({ items }: Pick<CartDelivery, "items">): Set<string> {
  const shipped = items.filter(({ item }) => item.requires_shipping !== false);
  return new Set(shipped.flatMap(({ shipping_profile_id: id }) => (id === null ? [] : [id])));
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
