import type { AdminLanguage } from "../i18n/use-dictionary";

const NO_BREAK_SPACE = "\u00a0";
const SOM: Record<AdminLanguage, string> = { uz: "so'm", ru: "сум", en: "so'm" };

/** Whole so'm for reading: `15000` is `15 000 so'm`. */
export function money(som: number, language: AdminLanguage): string {
  const grouped = String(Math.abs(Math.round(som))).replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  return `${som < 0 ? "−" : ""}${grouped}${NO_BREAK_SPACE}${SOM[language]}`;
}
