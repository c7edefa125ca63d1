import type { PreviewRequest, PreviewResponse, Service, TariffZone } from "../api/wire";
import { priceOf } from "./price-of";
import { promise } from "./promise";
import { zoneOf } from "./zone-of";

const SERVICES: Service[] = ["standard", "express"];

/** What a cart would cost by the tariffs given, and why. */
export function previewOf(
  zones: readonly TariffZone[],
  { province, district_soato, pin, at, ...parcel }: PreviewRequest,
  now: number,
): PreviewResponse {
  const found = zoneOf(zones, {
    province,
    district_soato: district_soato ?? null,
    pin: pin ?? null,
  });
  if (!found) return { zone: null, services: [] };
  const { zone, by } = found;
  const moment = at ? Date.parse(at) : now;
  return {
    zone: { id: zone.id, name: zone.name, by },
    services: SERVICES.map((service) => ({
      service,
      ...priceOf(zone, service, parcel),
      ...promise(zone, service, moment),
    })),
  };
}
