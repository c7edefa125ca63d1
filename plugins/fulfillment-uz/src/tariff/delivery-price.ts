import type { OfferedService, TariffZone } from "../api/wire";
import { priceOf, type Parcel } from "./price-of";
import { zoneOf, type Place } from "./zone-of";

export type Delivery = {
  service: OfferedService;
  place: Place;
  parcel: Parcel;
  currency_code: string;
};

/**
 * What a delivery costs, in so'm, or null where it is not offered: tariffs are in so'm, so a cart in another currency has
 * none. Who fetches the parcel pays nothing for it.
 */
export function deliveryPrice(
  zones: readonly TariffZone[],
  { service, place, parcel, currency_code }: Delivery,
): number | null {
  if (currency_code.toLowerCase() !== "uzs") return null;
  if (service === "pickup") return 0;
  const found = zoneOf(zones, place);
  return found && priceOf(found.zone, service, parcel).price;
}
