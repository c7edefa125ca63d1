import type { AdminLanguage } from "../i18n/use-dictionary";

const SOM: Record<AdminLanguage, string> = { uz: "so'm", ru: "сум", en: "so'm" };
const NO_BREAK_SPACE = "\u00a0";

/** `15 000 so'm`; a fraction, which prices of SMS may have, with at most two digits. */
export function formatSom(som: number, language: AdminLanguage): string {
  const [whole = "0", rest = ""] = String(Math.round(som * 100) / 100).split(".");
  const mark = language === "en" ? "." : ",";
  return `${formatCount(Number(whole))}${rest && `${mark}${rest}`}${NO_BREAK_SPACE}${SOM[language]}`;
}

/** `200 000`. @param count whole and not negative */
export const formatCount = (count: number): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
