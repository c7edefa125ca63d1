import { LOCALES, type Locale } from "../types";

const CODES =
  "AE AM AR AT AU AZ BA BD BE BG BR BY CA CH CN CY CZ DE DK EE EG ES FI FR GB GE GR HR HU ID IE IL IN IR IT JO JP KG KR KZ " +
  "LT LV MD MK MT MX MY NL NO PK PL PT RO RS RU SA SE SG SI SK TH TJ TM TR TW UA US UZ VN ZA";

/** As Uzbek and Russian registers and shops write what the code's own name says otherwise. */
const SPELLINGS: Record<string, string> = {
  оаэ: "AE", baa: "AE", корея: "KR", koreya: "KR", "южная корея": "KR", чехия: "CZ", "чешская республика": "CZ",
  сша: "US", aqsh: "US", usa: "US", uk: "GB", великобритания: "GB", angliya: "GB", македония: "MK",
  "северная македония": "MK", "босния и герцеговина": "BA", молдова: "MD", кыргызстан: "KG", turkey: "TR",
  "o'zbekiston": "UZ", rossiya: "RU", belarus: "BY",
}; // prettier-ignore

const LANGUAGES: Record<Locale, string> = { uz: "uz-Latn", ru: "ru", en: "en" };
const names = Object.fromEntries(
  LOCALES.map((locale) => [locale, new Intl.DisplayNames(LANGUAGES[locale], { type: "region" })]),
) as Record<Locale, Intl.DisplayNames>;

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bb\u02bc`]/g, "'");

const byName = new Map<string, string>([
  ...CODES.split(" ").flatMap((code) =>
    LOCALES.map((locale) => [plain(names[locale].of(code) ?? code), code] as const),
  ),
  ...Object.entries(SPELLINGS),
]);

/** The ISO code of a country by its code or its name in any language of the shop; the name itself where none is known. */
export function countryCode(name: string | null | undefined): string | null {
  const text = name?.trim() ?? "";
  if (!text) {
    return null;
  }
  const upper = text.toUpperCase();
  return CODES.split(" ").includes(upper) ? upper : (byName.get(plain(text)) ?? text);
}

/** A country's name in a language, with straight apostrophes. */
export function countryName(code: string, locale: Locale): string {
  if (!/^[A-Z]{2}$/.test(code)) {
    return code;
  }
  return (names[locale].of(code) ?? code).replace(/[\u2018\u2019\u02bb\u02bc]/g, "'");
}
