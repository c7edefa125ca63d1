import type { PriceReason, Service, TariffZone } from "../api/wire";

/** What of a parcel decides its price. */
export type Parcel = {
  /** so'm: the goods at the cart's prices, before promotion codes */
  items_total: number;
  /** grams; 0 when nobody has weighed them */
  weight_g: number;
  shipping_profile_id?: string | null;
  /** Paid in cash on delivery. */
  cod: boolean;
};

export type Price = {
  /** so'm, whole; null when the service is not offered in the zone */
  price: number | null;
  /** They add up to the price. */
  reasons: PriceReason[];
};

/**
 * What a service costs in a zone: its price or the shipping profile's own, the weight step, nothing of both from the sum of
 * `free_from` on, and the fee for cash. Free is the standard service; express then costs what it costs more than standard.
 */
export function priceOf(zone: TariffZone, service: Service, parcel: Parcel): Price {
  if (!zone.services[service].enabled) return { price: null, reasons: [] };

  const reasons = [baseReason(zone, service, parcel.shipping_profile_id)];
  const step = heaviestStep(zone, parcel.weight_g);
  if (step) reasons.push({ kind: "weight", amount: step.price, over_g: step.over_g });
  if (zone.free_from !== null && parcel.items_total >= zone.free_from) {
    const dearer = surcharge(zone, service, parcel.shipping_profile_id);
    reasons.push({ kind: "free", amount: dearer - total(reasons), free_from: zone.free_from });
  }
  if (parcel.cod && zone.cod_fee > 0) reasons.push({ kind: "cod", amount: zone.cod_fee });
  return { price: total(reasons), reasons };
}

function baseReason(
  zone: TariffZone,
  service: Service,
  profile: string | null | undefined,
): PriceReason {
  const own = profile ? zone.profile_prices[profile]?.[service] : undefined;
  return profile && own !== undefined
    ? { kind: "profile", amount: own, shipping_profile_id: profile }
    : { kind: "base", amount: zone.services[service].price };
}

function heaviestStep(zone: TariffZone, weight_g: number) {
  return zone.weight_steps
    .filter(({ over_g }) => weight_g > over_g)
    .sort((a, b) => b.over_g - a.over_g)[0];
}

/** What express costs more than standard. */
function surcharge(zone: TariffZone, service: Service, profile: string | null | undefined): number {
  if (service === "standard") return 0;
  const [express, standard] = [
    baseReason(zone, "express", profile).amount,
    baseReason(zone, "standard", profile).amount,
  ];
  return Math.max(0, express - standard);
}

function total(reasons: readonly PriceReason[]): number {
  return reasons.reduce((sum, { amount }) => sum + amount, 0);
}
