/** Columns of the template, in order. The first four say which variant it is; titles are for the eye only. */
export const COLUMNS = [
  "variant_id",
  "sku",
  "product",
  "variant",
  "mxik",
  "package_code",
  "units",
  "vat_percent",
  "is_marked",
  "barcode",
  "seller_tin",
  "seller_pinfl",
] as const;

export type Column = (typeof COLUMNS)[number];

/** As accountants call them. */
const OTHER_NAMES: Record<string, Column> = {
  ikpu: "mxik",
  икпу: "mxik",
  мхик: "mxik",
  spic: "mxik",
  package: "package_code",
  "код упаковки": "package_code",
  "qadoq kodi": "package_code",
  vat: "vat_percent",
  qqs: "vat_percent",
  ндс: "vat_percent",
  артикул: "sku",
  штрихкод: "barcode",
  stir: "seller_tin",
  инн: "seller_tin",
  jshshir: "seller_pinfl",
  пинфл: "seller_pinfl",
};

/** The place of each known column in a header; unknown ones are left alone. */
export function placesOf(header: string[]): Partial<Record<Column, number>> {
  const places: Partial<Record<Column, number>> = {};
  header.forEach((name, place) => {
    const plain = name.toLowerCase();
    const column = COLUMNS.find((known) => known === plain) ?? OTHER_NAMES[plain];
    if (column && places[column] === undefined) {
      places[column] = place;
    }
  });
  return places;
}

/** A file must say which variant a row is about, and its three codes. */
export function isComplete(places: Partial<Record<Column, number>>): boolean {
  return (
    (places.variant_id !== undefined || places.sku !== undefined) &&
    places.mxik !== undefined &&
    places.package_code !== undefined &&
    places.vat_percent !== undefined
  );
}
