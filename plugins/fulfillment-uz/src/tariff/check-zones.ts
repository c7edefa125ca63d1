import type { TariffZone, ZoneInput } from "../api/wire";
import { DIVISIONS, findDivision } from "../divisions";
import { areaOf, crossesItself, SMALLEST_POLYGON_M2 } from "./polygon";

export type ZoneProblem =
  | {
      code:
        | "polygon_crosses"
        | "polygon_small"
        | "polygon_division_missing"
        | "price_negative"
        | "price_over_limit";
    }
  | { code: "unknown_division" | "unknown_district"; place: string }
  | { code: "zone_overlap"; place: string; zone: TariffZone };

const DISTRICTS = new Set(
  DIVISIONS.flatMap(({ districts }) => districts.map(({ soato }) => soato)),
);

/**
 * What is wrong with a zone beside the others, or null. The zone's own row among the others is not compared.
 *
 * @param priceLimit so'm: dearer delivery is a slip of the keyboard
 */
export function checkZone(
  zone: ZoneInput & { id?: string },
  others: readonly TariffZone[],
  priceLimit: number,
): ZoneProblem | null {
  const prices = pricesOf(zone);
  if (prices.some((price) => price < 0)) return { code: "price_negative" };
  if (prices.some((price) => price > priceLimit)) return { code: "price_over_limit" };

  const named = [...zone.divisions, ...zone.polygon_divisions];
  const division = named.find((code) => !findDivision(code));
  if (division !== undefined) return { code: "unknown_division", place: division };
  const district = zone.districts.find((soato) => !DISTRICTS.has(soato));
  if (district !== undefined) return { code: "unknown_district", place: district };

  if (zone.polygon) {
    if (crossesItself(zone.polygon)) return { code: "polygon_crosses" };
    if (areaOf(zone.polygon) < SMALLEST_POLYGON_M2) return { code: "polygon_small" };
    if (!zone.polygon_divisions.length) return { code: "polygon_division_missing" };
  }

  for (const other of others.filter(({ id }) => id !== zone.id)) {
    const place =
      zone.divisions.find((code) => other.divisions.includes(code)) ??
      zone.districts.find((soato) => other.districts.includes(soato));
    if (place !== undefined) return { code: "zone_overlap", place, zone: other };
  }
  return null;
}

/** Every sum a merchant has typed, `free_from` apart: that one is no price. */
function pricesOf(zone: ZoneInput): number[] {
  return [
    zone.services.standard.price,
    zone.services.express.price,
    zone.cod_fee,
    ...zone.weight_steps.map(({ price }) => price),
    ...Object.values(zone.profile_prices).flatMap((own) =>
      [own.standard, own.express].filter((price) => price !== undefined),
    ),
  ];
}
