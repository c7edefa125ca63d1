/** Columns of the file, in order. The first four say which variant it is; titles are for the eye only. */
export const COLUMNS = [
  "variant_id",
  "sku",
  "product",
  "variant",
  "rx_class",
  "form",
  "inn",
  "strength",
  "pack",
  "manufacturer",
  "country",
  "registration_no",
  "atc",
  "gtin",
  "reference_price",
  "storage_uz",
  "storage_ru",
  "storage_en",
  "leaflet_url",
] as const;

export type Column = (typeof COLUMNS)[number];

/** As pharmacists call them. */
const OTHER_NAMES: Record<string, Column> = {
  артикул: "sku",
  мнн: "inn",
  xpn: "inn",
  "ta'sir etuvchi modda": "inn",
  "лекарственная форма": "form",
  shakli: "form",
  форма: "form",
  дозировка: "strength",
  dozasi: "strength",
  упаковка: "pack",
  qadoq: "pack",
  производитель: "manufacturer",
  "ishlab chiqaruvchi": "manufacturer",
  страна: "country",
  mamlakat: "country",
  "регистрационный номер": "registration_no",
  "ro'yxat raqami": "registration_no",
  атх: "atc",
  штрихкод: "gtin",
  "справочная цена": "reference_price",
};

/** The place of each known column in a header; unknown ones are left alone. */
export function placesOf(header: string[]): Partial<Record<Column, number>> {
  const places: Partial<Record<Column, number>> = {};
  header.forEach((name, place) => {
    const plain = name.toLowerCase().replace(/[\u2018\u2019\u02bb\u02bc]/g, "'");
    const column = COLUMNS.find((known) => known === plain) ?? OTHER_NAMES[plain];
    if (column && places[column] === undefined) {
      places[column] = place;
    }
  });
  return places;
}

/** A file must say which variant a row is about, how it is dispensed and in what form it is. */
export function isComplete(places: Partial<Record<Column, number>>): boolean {
  return (
    (places.variant_id !== undefined || places.sku !== undefined) &&
    places.rx_class !== undefined &&
    places.form !== undefined
  );
}
