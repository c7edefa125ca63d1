import { z } from "zod";
import type { Locale } from "../i18n/locale";
import type { TextKey } from "../i18n/dictionary";

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
  /** what the title leaves unsaid, in one line: `tabletka, 500 mg`, or who makes it */
  line: string;
  rows: Fact[];
};

/** What the product's metadata says, in one language; whatever is missing or malformed is left out. */
export function readFacts(raw: unknown, locale: Locale, title = ""): ProductFacts {
  const { kind, demo_price, rx, facts } = metadata.parse(raw ?? {});
  const say = (texts?: Partial<Record<Locale, string>>) => texts?.[locale] ?? texts?.uz ?? texts?.ru ?? "";
  const form = say(facts.form);
  const strength = facts.strength ?? "";
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
    line: [form, strength].filter((part) => part && !says(title, part)).join(", ") || (facts.manufacturer ?? ""),
    rows: rows.filter((row) => row.value.trim() !== ""),
  };
}

const says = (title: string, part: string): boolean => title.toLowerCase().includes(part.toLowerCase());
