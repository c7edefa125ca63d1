import type { AdminLanguage } from "../i18n/use-dictionary";

const NO_BREAK_SPACE = "\u00a0";
const SOM: Record<AdminLanguage, string> = { uz: "so'm", ru: "сум", en: "so'm" };

/** Whole so'm for reading: `15000` is `15 000 so'm`. */
export function money(som: number, language: AdminLanguage): string {
  const grouped = String(Math.abs(Math.round(som))).replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  return `${som < 0 ? "−" : ""}${grouped}${NO_BREAK_SPACE}${SOM[language]}`;
}

/** A sum that may be less than nothing: `-15 000`, `−15000`; null when it is no sum or nothing. */
export function changeOfInput(typed: string): number | null {
  const [, minus, rest] = /^\s*([-−]?)(.*)$/s.exec(typed)!;
  const som = somOfInput(rest!);
  return som !== null && minus ? -som : som;
}

/** A sum as people type it, whole so'm: `150000`, `150 000`; null when it is no sum or nothing. */
export function somOfInput(typed: string): number | null {
  const digits = typed.replace(/[\s\u00a0']/g, "");
  const som = /^\d{1,12}$/.test(digits) ? Number(digits) : 0;
  return som > 0 ? som : null;
}
