import type { AdminLanguage } from "../i18n/use-dictionary";

const NO_BREAK_SPACE = "\u00a0";
const SOM: Record<AdminLanguage, string> = { uz: "so'm", ru: "сум", en: "so'm" };

/** `15000` is `15 000`, to be read or to be put into a field. */
export const grouped = (value: number): string =>
  `${value < 0 ? "−" : ""}${String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE)}`;

/** A sum for reading: `15 000 so'm`. */
export const som = (value: number, language: AdminLanguage): string =>
  `${grouped(value)}${NO_BREAK_SPACE}${SOM[language]}`;

export type SomReading = { som: number; wrong?: undefined } | { som?: undefined; wrong: SomWrong };
export type SomWrong = "missing" | "notNumber" | "fraction" | "negative" | "overLimit";

/**
 * A sum as people type it: `15000`, `15 000`, `15 000 so'm`.
 * @param limit so'm: what no price may exceed
 */
export function readSom(typed: string, limit = Number.MAX_SAFE_INTEGER): SomReading {
  const text = typed.replace(/[\s\u00a0]|so'm|сум/gi, "").replace("−", "-");
  if (text === "") return { wrong: "missing" };
  if (/^-\d+([.,]\d*)?$/.test(text)) return { wrong: "negative" };
  if (/^\d+[.,]\d+$/.test(text)) return { wrong: "fraction" };
  if (!/^\d{1,15}$/.test(text)) return { wrong: "notNumber" };
  const value = Number(text);
  return value > limit ? { wrong: "overLimit" } : { som: value };
}
