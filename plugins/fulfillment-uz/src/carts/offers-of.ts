import type { DeliveryOption, OfferedService, TariffZone } from "../api/wire";
import { deliveryPrice } from "../tariff/delivery-price";
import { promise } from "../tariff/promise";
import { zoneOf } from "../tariff/zone-of";
import { parcelOfProfile, type CartDelivery } from "./cart-delivery";

/** A shipping option that Medusa offers to the cart. */
export type KnownOption = {
  id: string;
  shipping_profile_id: string;
  data: { id?: unknown } | null;
};

/** The options with their prices and promises, cheapest first; those that are not offered at the address are left out. */
export function offersOf(
  known: readonly KnownOption[],
  cart: CartDelivery,
  { zones, pickup, now }: { zones: readonly TariffZone[]; pickup: boolean; now: number },
): DeliveryOption[] {
  const zone = zoneOf(zones, cart.place)?.zone;
  const offers = known.flatMap(({ id, shipping_profile_id, data }): DeliveryOption[] => {
    const service = data?.id as OfferedService;
    const parcel = parcelOfProfile(cart, shipping_profile_id, false);
    const { place, currency_code } = cart;
    const price = deliveryPrice(zones, { service, place, parcel, currency_code });
    if (price === null || (service === "pickup" && !pickup)) return [];
    if (service === "pickup" || !zone) {
      const rest = { free_from: null, cod_fee: 0, window: null, cutoff_passed: false };
      return [{ shipping_option_id: id, service, price, ...rest }];
    }
    return [
      {
        shipping_option_id: id,
        service,
        price,
        free_from: service === "standard" ? zone.free_from : null,
        cod_fee: zone.cod_fee,
        ...promise(zone, service, now),
      },
    ];
  });
  return offers.sort((a, b) => ORDER[a.service] - ORDER[b.service] || a.price - b.price);
}

const ORDER: Record<OfferedService, number> = { standard: 0, express: 1, pickup: 2 };
