import { Text } from "../../text";

/** Units as the register writes them, in Uzbek and English. Longer ones first: `мкг` contains `г`. */
const UNITS: [RegExp, string, string][] = [
  [/мкг/g, "mkg", "mcg"],
  [/мг/g, "mg", "mg"],
  [/мл/g, "ml", "ml"],
  [/доза/g, "doza", "dose"],
  [/(МЕ|ME|mE)(?=$|[^а-яёa-z])/g, "XB", "IU"],
  [/ЕД(?=$|[^а-яёa-z])/g, "TB", "U"],
  [/кг/g, "kg", "kg"],
  [/г(?=$|[^а-яё])/g, "g", "g"],
];

/**
 * A strength or an amount in three languages: `15 мг/5 мл`, `10000 ЕД`, `0,05%`.
 * Large numbers get thin groups, "+" gets air, the English text a decimal point.
 */
export function measure(raw: string): Text {
  const ru = raw
    .replace(/\s+/g, " ")
    .replace(/(\d)(мкг|мг|мл|г|МЕ|ЕД)/g, "$1 $2")
    .replace(/\s*\+\s*/g, " + ")
    .replace(/\s*\/\s*/g, "/")
    .replace(/(\d)\s+%/g, "$1%")
    .replace(/\d{5,}/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, "\u00a0"))
    .replace(/ME|mE/g, "МЕ")
    .trim();
  let uz = ru;
  let en = ru;
  for (const [pattern, uzbek, english] of UNITS) {
    uz = uz.replace(pattern, uzbek);
    en = en.replace(pattern, english);
  }
  return { uz, ru, en: en.replace(/(\d),(\d)/g, "$1.$2") };
}
