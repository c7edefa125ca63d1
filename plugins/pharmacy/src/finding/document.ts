import { countryName } from "../medicine/country";
import { doseFormName } from "../medicine/dose-forms";
import { LOCALES, type Locale } from "../types";
import type { IndexedProduct } from "./read-products";
import { indexText } from "./words";

/** What the index holds of a product. Texts are in the alphabet of sounds, see `fold.ts`. */
export type ProductDocument = {
  id: string;
  handle: string;
  names: string;
  substance_names: string;
  facts: string;
  name_uz: string;
  name_ru: string;
  name_en: string;
  categories: string[];
  class: string;
  substances: string[];
  sales_channels: string[];
  price: number | null;
  in_stock: boolean;
  popularity: number;
};

/** The class of what is no medicine. */
export const GOODS = "goods";

export function documentOf(product: IndexedProduct, inStock: boolean): ProductDocument {
  const { medicine, title, titles } = product;
  const name = (locale: Locale) => titleIn(product, locale).toLowerCase();
  const substances = medicine?.substances ?? [];
  return {
    id: product.id,
    handle: product.handle,
    names: indexText(title, ...Object.values(titles)),
    substance_names: indexText(
      ...substances.flatMap(({ inn, uz, ru, latin }) => [inn, uz, ru, latin]),
    ),
    facts: indexText(
      ...product.texts,
      ...product.category_texts,
      ...product.skus,
      ...(medicine ? factsOf(medicine) : []),
    ),
    name_uz: name("uz"),
    name_ru: name("ru"),
    name_en: name("en"),
    categories: product.category_ids,
    class: medicine?.rx_class ?? GOODS,
    substances: substances.map(({ id }) => id),
    sales_channels: product.sales_channels,
    price: product.price,
    in_stock: inStock,
    popularity: product.units_sold,
  };
}

function factsOf(medicine: NonNullable<IndexedProduct["medicine"]>): (string | null)[] {
  return [
    medicine.manufacturer,
    medicine.registration_no,
    medicine.atc,
    ...medicine.gtins,
    ...medicine.strengths,
    ...LOCALES.flatMap((locale) => [
      doseFormName(medicine.form, locale),
      medicine.country && countryName(medicine.country, locale),
    ]),
  ];
}

function titleIn({ title, titles }: IndexedProduct, locale: Locale): string {
  const known = Object.entries(titles).find(([code]) => code.toLowerCase().startsWith(locale));
  return known?.[1] || title;
}

/** Every word of a document, for correcting typing errors to. */
export function wordsIn({ names, substance_names, facts }: ProductDocument): string[] {
  return [...new Set([names, substance_names, facts].join(" ").split(" "))].filter(
    (word) => word.length > 1 && !/\d/.test(word),
  );
}
