import type { MedicineFacts } from "../modules/medicine/read-facts";
import type { Locale, RxClass, Texts } from "../types";
import { countryName } from "./country";
import { doseFormName } from "./dose-forms";

/** A medicine as a shopper sees it, in one language. */
export type MedicineView = {
  product_id: string;
  rx_class: RxClass;
  form: string;
  substances: { id: string; name: string; inn: string; strength: string | null }[];
  /** What its packs come in, or its substances add up to: `500 mg`. */
  strength: string | null;
  manufacturer: string | null;
  country: string | null;
  registration_no: string | null;
  atc: string | null;
  storage: string | null;
  leaflet: string | null;
  leaflet_url: string | null;
  packs: {
    variant_id: string;
    pack: string | null;
    strength: string | null;
    sellable: number | null;
  }[];
};

export function medicineView(
  facts: MedicineFacts,
  locale: Locale,
  sellable: (variantId: string) => number | null,
): MedicineView {
  return {
    product_id: facts.product_id,
    rx_class: facts.rx_class,
    form: doseFormName(facts.form, locale),
    substances: facts.substances.map((substance) => ({
      id: substance.id,
      name: (locale === "en" ? null : substance[locale]) ?? substance.inn,
      inn: substance.inn,
      strength: substance.strength && inUnitsOf(substance.strength, locale),
    })),
    strength: strengthOf(facts, locale),
    manufacturer: facts.manufacturer,
    country: facts.country && countryName(facts.country, locale),
    registration_no: facts.registration_no,
    atc: facts.atc,
    storage: inLanguage(facts.storage, locale),
    leaflet: inLanguage(facts.leaflet, locale),
    leaflet_url: facts.leaflet_url,
    packs: facts.packs.map(({ variant_id, pack, strength }) => ({
      variant_id,
      pack,
      strength: strength && inUnitsOf(strength, locale),
      sellable: sellable(variant_id),
    })),
  };
}

function strengthOf({ packs, substances }: MedicineFacts, locale: Locale): string | null {
  const ofPacks = [...new Set(packs.flatMap(({ strength }) => strength ?? []))];
  const ofSubstances = substances.flatMap(({ strength }) => strength ?? []);
  const written = ofPacks.length > 0 ? ofPacks.join("; ") : ofSubstances.join(" + ");
  return written ? inUnitsOf(written, locale) : null;
}

/** A text in the language asked for, else in the first there is. */
function inLanguage(texts: Texts | null, locale: Locale): string | null {
  return texts?.[locale] || texts?.uz || texts?.ru || texts?.en || null;
}

const UNITS: Record<string, Record<Locale, string>> = {
  mcg: { uz: "mkg", ru: "мкг", en: "mcg" },
  mg: { uz: "mg", ru: "мг", en: "mg" },
  kg: { uz: "kg", ru: "кг", en: "kg" },
  g: { uz: "g", ru: "г", en: "g" },
  ml: { uz: "ml", ru: "мл", en: "ml" },
  l: { uz: "l", ru: "л", en: "l" },
  iu: { uz: "XB", ru: "МЕ", en: "IU" },
  u: { uz: "TB", ru: "ЕД", en: "U" },
};

const SPELLINGS: Record<string, keyof typeof UNITS> = {
  mkg: "mcg", mcg: "mcg", мкг: "mcg", mg: "mg", мг: "mg", kg: "kg", кг: "kg", g: "g", г: "g", ml: "ml", мл: "ml",
  l: "l", л: "l", xb: "iu", ме: "iu", me: "iu", iu: "iu", tb: "u", ед: "u", u: "u",
}; // prettier-ignore

/** A strength with the units and the decimal mark of a language, however it was written: `500 мг` is `500 mg`. */
export function inUnitsOf(strength: string, locale: Locale): string {
  const text = strength.replace(/(\d)(?=[a-zа-яё])/gi, "$1 ").replace(/\p{L}+/gu, (unit) => {
    const known = SPELLINGS[unit.toLowerCase()];
    return known ? UNITS[known][locale] : unit;
  });
  return locale === "en"
    ? text.replace(/(\d),(\d)/g, "$1.$2")
    : text.replace(/(\d)\.(\d)/g, "$1,$2");
}
