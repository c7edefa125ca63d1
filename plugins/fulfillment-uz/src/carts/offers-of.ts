import type { DeliveryOption, OfferedService, TariffZone } from "../api/wire";
import { deliveryPrice } from "../tariff/delivery-price";
import { promise } from "../tariff/promise";
import { zoneOf } from "../tariff/zone-of";
import { parcelOfProfile, profilesOf, type CartDelivery } from "./cart-delivery";
import { PROVIDER_ID } from "./read-cart";

/** A shipping option that Medusa offers to the address of the cart. */
export type KnownOption = {
  id: string;
  provider_id: string;
  shipping_profile_id: string;
  name: string;
  type?: { code?: string | null } | null;
  data: { id?: unknown } | null;
  /** so'm, of a flat price; a provider's price is not worked out here */
  amount?: number | null;
};

type Now = { zones: readonly TariffZone[]; pickup: boolean; now: number };

/**
 * The options for the goods of the cart with their prices and promises, cheapest first; those that are not offered at the
 * address, and those of others whose price nobody can tell, are left out.
 */
export function offersOf(
  known: readonly KnownOption[],
  cart: CartDelivery,
  now: Now,
): DeliveryOption[] {
  const needed = profilesOf(cart);
  const offers = known
    .filter((option) => needed.size === 0 || needed.has(option.shipping_profile_id))
    .flatMap((option): DeliveryOption[] => {
      const terms = option.provider_id === PROVIDER_ID ? own(option, cart, now) : flat(option);
      if (!terms) return [];
      const { id, shipping_profile_id, name, type } = option;
      const code = type?.code ?? null;
      return [{ shipping_option_id: id, shipping_profile_id, name, type: code, ...terms }];
    });
  return offers.sort((a, b) => orderOf(a) - orderOf(b) || a.price - b.price);
}

type Terms = Omit<DeliveryOption, "shipping_option_id" | "shipping_profile_id" | "name" | "type">;
const NOTHING_MORE = { free_from: null, cod_fee: 0, window: null, cutoff_passed: false };

function own(
  { shipping_profile_id, data }: KnownOption,
  cart: CartDelivery,
  { zones, pickup, now }: Now,
): Terms | null {
  const service = data?.id as OfferedService;
  const parcel = parcelOfProfile(cart, shipping_profile_id, false);
  const { place, currency_code } = cart;
  const price = deliveryPrice(zones, { service, place, parcel, currency_code });
  if (price === null || (service === "pickup" && !pickup)) return null;
  const zone = zoneOf(zones, place)?.zone;
  if (service === "pickup" || !zone) return { service, price, ...NOTHING_MORE };
  return {
    service,
    price,
    free_from: service === "standard" ? zone.free_from : null,
    cod_fee: zone.cod_fee,
    ...promise(zone, service, now),
  };
}

function flat({ amount }: KnownOption): Terms | null {
  return amount == null ? null : { service: null, price: amount, ...NOTHING_MORE };
}

const ORDER: Record<OfferedService, number> = { standard: 0, express: 1, pickup: 2 };

function orderOf({ service }: DeliveryOption): number {
  return service ? ORDER[service] : Object.keys(ORDER).length;
}
