import { LOCALES, type Locale, type RxClass } from "../../types";
import type { MedicineAdminResponse, MedicineBody } from "../medicines-api";

export type SubstanceDraft = Record<"inn" | "uz" | "ru" | "latin" | "atc" | "strength", string>;
export type PackDraft = Record<
  "variant_id" | "title" | "pack" | "strength" | "gtin" | "reference_price",
  string
>;

/** A medicine as the form holds it: every field is what is typed. */
export type Draft = {
  rx_class: RxClass;
  form: string;
  manufacturer: string;
  country: string;
  registration_no: string;
  atc: string;
  leaflet_url: string;
  storage: Record<Locale, string>;
  leaflet: Record<Locale, string>;
  substances: SubstanceDraft[];
  packs: PackDraft[];
};

export const emptySubstance = (): SubstanceDraft => ({
  inn: "", uz: "", ru: "", latin: "", atc: "", strength: "",
}); // prettier-ignore

const inEvery = (texts: Partial<Record<Locale, string>> | null | undefined) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, texts?.[locale] ?? ""])) as Record<
    Locale,
    string
  >;

/** What is known of a product, ready to be changed; a new medicine is on prescription until somebody says otherwise. */
export function draftOf({ product, medicine }: MedicineAdminResponse): Draft {
  const packs = new Map(medicine?.packs.map((pack) => [pack.variant_id, pack]));
  return {
    rx_class: medicine?.rx_class ?? "rx",
    form: medicine?.form ?? "",
    manufacturer: medicine?.manufacturer ?? "",
    country: medicine?.country ?? "",
    registration_no: medicine?.registration_no ?? "",
    atc: medicine?.atc ?? "",
    leaflet_url: medicine?.leaflet_url ?? "",
    storage: inEvery(medicine?.storage),
    leaflet: inEvery(medicine?.leaflet),
    substances: (medicine?.substances ?? []).map((one) => ({
      inn: one.inn,
      uz: one.uz ?? "",
      ru: one.ru ?? "",
      latin: one.latin ?? "",
      atc: one.atc ?? "",
      strength: one.strength ?? "",
    })),
    packs: product.variants.map(({ id, title, sku }) => {
      const pack = packs.get(id);
      return {
        variant_id: id,
        title: [title, sku].filter(Boolean).join(" · "),
        pack: pack?.pack ?? title ?? "",
        strength: pack?.strength ?? "",
        gtin: pack?.gtin ?? "",
        reference_price: pack?.reference_price == null ? "" : String(pack.reference_price),
      };
    }),
  };
}

/** What is sent: nothing typed is null, a sum is a number; a substance without a name is left out. */
export function bodyOf(draft: Draft): MedicineBody {
  const given = (text: string) => text.trim() || null;
  const texts = (of: Record<Locale, string>) => {
    const filled = LOCALES.flatMap((locale) =>
      of[locale].trim() ? [[locale, of[locale].trim()] as const] : [],
    );
    return filled.length > 0 ? Object.fromEntries(filled) : null;
  };
  return {
    rx_class: draft.rx_class,
    form: draft.form.trim(),
    manufacturer: given(draft.manufacturer),
    country: given(draft.country),
    registration_no: given(draft.registration_no),
    atc: given(draft.atc),
    leaflet_url: given(draft.leaflet_url),
    storage: texts(draft.storage),
    leaflet: texts(draft.leaflet),
    substances: draft.substances
      .filter(({ inn }) => inn.trim() !== "")
      .map(({ inn, uz, ru, latin, atc, strength }) => ({
        inn: inn.trim(),
        uz: given(uz),
        ru: given(ru),
        latin: given(latin),
        atc: given(atc),
        strength: given(strength),
      })),
    packs: draft.packs.map(({ variant_id, pack, strength, gtin, reference_price }) => ({
      variant_id,
      pack: given(pack),
      strength: given(strength),
      gtin: given(gtin),
      reference_price: given(reference_price) === null ? null : Number(reference_price),
    })),
  };
}
