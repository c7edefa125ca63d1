import {
  DEFAULT_ZONE_ID,
  DIVISIONS,
  TASHKENT_ZONE_ID,
  type TariffZone,
  type ZoneInput,
} from "@medusa-uz/fulfillment-uz";
import type { Text } from "../text";

/** so'm, by service */
export type FlatPrices = { standard: number; express: number };

export type InheritedTariffs = {
  /** New prices of the zones that a shop begins with, by zone id. */
  changed: { id: string; services: ZoneInput["services"] }[];
  /** Divisions that cost something else than both. */
  added: { name: Text; divisions: string[]; services: ZoneInput["services"] }[];
};

const CAPITAL = "uz-tk";
const LONGEST_NAME = 60;

/**
 * The tariffs that cost what flat options of every division cost: the capital's zone, the default zone for what most divisions
 * cost, and a zone for each other price. A division without prices of its own costs what it costs in a new shop.
 */
export function inheritedTariffs(
  zones: readonly TariffZone[],
  prices: ReadonlyMap<string, FlatPrices>,
): InheritedTariffs {
  const [capital, rest] = [TASHKENT_ZONE_ID, DEFAULT_ZONE_ID].map((id) =>
    zones.find((zone) => zone.id === id)!,
  ) as [TariffZone, TariffZone];
  const groups = new Map<string, { services: ZoneInput["services"]; divisions: string[] }>();
  for (const { code } of DIVISIONS.filter((division) => division.code !== CAPITAL)) {
    const services = priced(rest.services, prices.get(code));
    const group = groups.get(JSON.stringify(services)) ?? { services, divisions: [] };
    group.divisions.push(code);
    groups.set(JSON.stringify(services), group);
  }
  const [most, ...others] = [...groups.values()].sort(
    (a, b) => b.divisions.length - a.divisions.length,
  );
  return {
    changed: [
      { id: capital.id, before: capital, services: priced(capital.services, prices.get(CAPITAL)) },
      { id: rest.id, before: rest, services: most!.services },
    ]
      .filter(
        ({ before, services }) => JSON.stringify(before.services) !== JSON.stringify(services),
      )
      .map(({ id, services }) => ({ id, services })),
    added: others.map((group) => ({ ...group, name: nameOf(group.divisions) })),
  };
}

function priced(services: ZoneInput["services"], prices: FlatPrices | undefined) {
  return {
    standard: { ...services.standard, price: prices?.standard ?? services.standard.price },
    express: { ...services.express, price: prices?.express ?? services.express.price },
  };
}

function nameOf(codes: readonly string[]): Text {
  const names = DIVISIONS.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
  const join = (language: keyof Text) =>
    names
      .map((name) => name[language])
      .join(", ")
      .slice(0, LONGEST_NAME);
  return { uz: join("uz"), ru: join("ru"), en: join("en") };
}
