import type { PlaceNames } from "./paper-delivery";

type Place = { district: PlaceNames | null; address_text: string };

/**
 * The address without the district at its beginning, where that is named beside it: buyers' addresses carry it as their
 * city, so that it would be read twice.
 */
export function streetOf({ district, address_text }: Place): string {
  const names = district ? Object.values(district) : [];
  const said = names.find((name) => name && plain(address_text).startsWith(`${plain(name)},`));
  return said ? address_text.slice(said.length + 1).trim() : address_text;
}

/** Apostrophes are written in six ways, each one letter long. */
function plain(text: string): string {
  return text.replace(/[\u02bb\u02bc\u2018\u2019\u0060\u00b4]/gu, "'").toLowerCase();
}
