import { Text } from "../../text";

/** Units of the goods table (Russian) in the other two languages. Sheets carry a dot to differ from litres. */
const UNITS: [RegExp, Text][] = [
  [/^шт$/, { uz: "dona", ru: "шт.", en: "pcs" }],
  [/^пак$/, { uz: "paketcha", ru: "пак.", en: "sachets" }],
  [/^л\.$/, { uz: "varaq", ru: "л.", en: "sheets" }],
  [/^кг$/, { uz: "kg", ru: "кг", en: "kg" }],
  [/^г$/, { uz: "g", ru: "г", en: "g" }],
  [/^мл$/, { uz: "ml", ru: "мл", en: "ml" }],
  [/^л$/, { uz: "l", ru: "л", en: "l" }],
  [/^см$/, { uz: "sm", ru: "см", en: "cm" }],
  [/^м$/, { uz: "m", ru: "м", en: "m" }],
];

/**
 * `450 мл`, `12 шт`, `48 л.` (sheets), `70×140 см` in three languages.
 * @throws Error for a unit the table does not know
 */
export function size(raw: string): Text {
  const [amount, unit] = raw.split(" ");
  const names = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  if (!names) throw new Error(`Unknown unit in the size "${raw}".`);
  const en = amount === "1" && names.en === "pcs" ? "pc" : names.en;
  return {
    uz: `${amount} ${names.uz}`,
    ru: `${amount} ${names.ru}`,
    en: `${amount.replace(",", ".")} ${en}`,
  };
}
