/** A point on the map, degrees. */
export type Pin = { lat: number; lng: number };

/** The box around Uzbekistan: a point outside it is a mistake, not an address. */
const BOX = { south: 37.1, north: 45.7, west: 55.9, east: 73.2 };

/** Whether a point may be an address in Uzbekistan. */
export const isPin = ({ lat, lng }: Pin): boolean =>
  lat >= BOX.south && lat <= BOX.north && lng >= BOX.west && lng <= BOX.east;

/** `41.31115,69.27952` as a pin; null for anything else and for a point outside Uzbekistan. */
export function readPin(text: string): Pin | null {
  const parts = /^(\d{2}(?:\.\d{1,15})?),(\d{2}(?:\.\d{1,15})?)$/.exec(text.trim());
  const pin = parts && { lat: Number(parts[1]), lng: Number(parts[2]) };
  return pin && isPin(pin) ? pin : null;
}

/** The pin of an address's metadata, which anybody may have written; null when it is none. */
export function pinOf(metadata: Record<string, unknown> | null | undefined): Pin | null {
  const { lat, lng } = (metadata?.["pin"] ?? {}) as Record<string, unknown>;
  const pin = typeof lat === "number" && typeof lng === "number" ? { lat, lng } : null;
  return pin && isPin(pin) ? pin : null;
}

/** As the form carries it: five decimals are a metre. */
export const writePin = (pin: Pin | null): string =>
  pin ? `${pin.lat.toFixed(5)},${pin.lng.toFixed(5)}` : "";

/** Where a person can see the point: opens the app of the same name on a phone that has it. Yandex wants lng first. */
export const mapLink = ({ lat, lng }: Pin): string =>
  `https://yandex.uz/maps/?pt=${lng.toFixed(5)},${lat.toFixed(5)}&z=17&l=map`;
