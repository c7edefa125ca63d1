import { z } from "zod";
import type { Locale } from "../i18n/locale";
import type { TextKey } from "../i18n/dictionary";

export type RxClass = "otc" | "rx" | "strict";

const names = z.object({ uz: z.string(), ru: z.string(), en: z.string() }).partial();
const metadata = z.object({
  kind: z.enum(["medicine", "goods"]).catch("goods"),
  demo_price: z.boolean().catch(false),
  rx: z.string().optional().catch(undefined),
  facts: z
    .object({
      form: names.optional().catch(undefined),
      strength: z.string().optional().catch(undefined),
      inn: z.string().optional().catch(undefined),
      manufacturer: z.string().optional().catch(undefined),
      country: names.optional().catch(undefined),
      reg_no: z.string().optional().catch(undefined),
      atc: z.string().optional().catch(undefined),
    })
    .catch({}),
});

export type Fact = { label: TextKey; value: string };
export type ProductFacts = {
  kind: "medicine" | "goods";
  demoPrice: boolean;
  noPrescription: boolean;
  /** how a medicine is dispensed; null for other goods, and as long as nobody has said */
  rxClass: RxClass | null;
  /** neither sold nor reserved here: the pharmacy's counter alone has it */
  counterOnly: boolean;
  /** what the title leaves unsaid, in one line: `tabletka, 500 mg`, or who makes it */
  line: string;
  rows: Fact[];
};

/** @param profile how the shop may sell what needs a prescription; `otc_only`: never */
export const isCounterOnly = (rxClass: RxClass | null, profile: string | undefined): boolean =>
  rxClass === "strict" || (rxClass === "rx" && profile === "otc_only");

/** What the product's metadata says, in one language; whatever is missing or malformed is left out. */
export function readFacts(raw: unknown, locale: Locale, title = ""): ProductFacts {
  const { kind, demo_price, rx, facts } = metadata.parse(raw ?? {});
  const say = (texts?: Partial<Record<Locale, string>>) =>
    texts?.[locale] ?? texts?.uz ?? texts?.ru ?? "";
  const form = say(facts.form);
  const strength = inUnitsOf(locale, facts.strength ?? "");
  const rows: Fact[] = [
    { label: "product.inn", value: facts.inn ?? "" },
    { label: "product.form", value: form },
    { label: "product.strength", value: strength },
    { label: "product.manufacturer", value: facts.manufacturer ?? "" },
    { label: "product.country", value: say(facts.country) },
    { label: "product.regNo", value: facts.reg_no ?? "" },
    { label: "product.atc", value: facts.atc ?? "" },
  ];
  return {
    kind,
    demoPrice: demo_price,
    noPrescription: kind === "medicine" && rx === "no",
    rxClass: null,
    counterOnly: false,
    line:
      [form, strength].filter((part) => part && !says(title, part)).join(", ") ||
      (facts.manufacturer ?? ""),
    rows: rows.filter((row) => row.value.trim() !== ""),
  };
}

/** True when the title already has the words, or the number with its unit written another way. */
function says(title: string, part: string): boolean {
  const number = part.match(/\d[\d\s.,/]*/)?.[0].trim();
  const words = title.toLowerCase();
  return words.includes(part.toLowerCase()) || (number !== undefined && words.includes(number));
}

const units: Partial<Record<Locale, Record<string, string>>> = {
  ru: { mg: "мг", mkg: "мкг", mcg: "мкг", g: "г", kg: "кг", ml: "мл", l: "л", XB: "МЕ", TB: "ЕД" },
  en: { XB: "IU", TB: "U", mkg: "mcg" },
};

/** The register writes strengths in Uzbek units: `500 mg`, `33 000 XB`. */
function inUnitsOf(locale: Locale, strength: string): string {
  return strength.replace(/(?<![\p{L}])\p{L}+/gu, (unit) => units[locale]?.[unit] ?? unit);
}
