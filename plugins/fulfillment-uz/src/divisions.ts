import data from "./data/uz-divisions.json";

/** A name in the shop's three languages. Uzbek in Latin script with the ASCII apostrophe. */
export type Name = { uz: string; ru: string; en: string };

/** A district, or a city of regional subordination. `soato` is its number in the state classifier. */
export type District = {
  soato: string;
  slug: string;
  kind: "district" | "city";
  name: Name;
  /** Former names, still met in addresses. */
  aliases?: string[];
};

/** A first-level division: a region, the republic of Karakalpakstan, or the city of Tashkent. */
export type Division = {
  /** ISO 3166-2 in lower case, `uz-tk`: the form Medusa compares a province in. */
  code: string;
  iso: string;
  soato: string;
  name: Name;
  centre: Name;
  delivery_zone: "tashkent_city" | "region";
  districts: District[];
};

/** All 14 divisions: Tashkent and its region first, the others by the Latin alphabet of their codes. */
export const DIVISIONS = data.divisions as readonly Division[];

/** Changes whenever the table changes; the endpoint's ETag is built on it. */
export const DIVISIONS_VERSION: string = data.version;

export function findDivision(code: string): Division | undefined {
  return DIVISIONS.find((division) => division.code === code);
}
