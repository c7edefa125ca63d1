import { normaliseDivision } from "../address/normalise-division";
import type { Pin, PreviewResponse, TariffZone } from "../api/wire";
import { findDivision } from "../divisions";
import { contains } from "./polygon";

/** What of an address decides its zone. */
export type Place = {
  country_code?: string | null;
  province?: string | null;
  district_soato?: string | null;
  pin?: Pin | null;
};

export type FoundZone = {
  zone: TariffZone;
  by: NonNullable<PreviewResponse["zone"]>["by"];
};

/**
 * The zone an address belongs to, by what is most exact: a polygon around its pin, its district, its division, the default
 * zone. A polygon counts for addresses of the divisions it names only: a pin dropped where the buyer stands never moves a
 * parcel for another division to that one's price. Null for a place that is not known to be in Uzbekistan: without a division nothing is guessed, so that "Toshkent"
 * alone is never taken for the city.
 */
export function zoneOf(zones: readonly TariffZone[], place: Place): FoundZone | null {
  if (place.country_code && place.country_code.trim().toLowerCase() !== "uz") return null;
  const code = place.province ? normaliseDivision(place.province) : null;
  const division = code ? findDivision(code) : undefined;
  if (!division) return null;

  const drawn = place.pin ? drawnAround(zones, division.code, place.pin) : undefined;
  if (drawn) return { zone: drawn, by: "polygon" };

  const district = division.districts.find(({ soato }) => soato === place.district_soato);
  const byDistrict = district && zones.find(({ districts }) => districts.includes(district.soato));
  if (byDistrict) return { zone: byDistrict, by: "district" };

  const byDivision = zones.find(({ divisions }) => divisions.includes(division.code));
  if (byDivision) return { zone: byDivision, by: "division" };

  const rest = zones.find(({ is_default }) => is_default);
  return rest ? { zone: rest, by: "default" } : null;
}

function drawnAround(
  zones: readonly TariffZone[],
  division: string,
  pin: Pin,
): TariffZone | undefined {
  return zones
    .filter(({ polygon_divisions }) => polygon_divisions.includes(division))
    .filter(({ polygon }) => polygon && contains(polygon, pin))
    .sort((a, b) => b.priority - a.priority || a.id.localeCompare(b.id))[0];
}
