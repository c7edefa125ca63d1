export type Locale = "uz" | "ru" | "en";

export const LOCALES: Locale[] = ["uz", "ru", "en"];

/** Payme ignores languages it does not know. */
export const localeOf = (text: unknown, fallback: Locale = "ru"): Locale =>
  LOCALES.find((locale) => locale === text) ?? fallback;

const CURRENCY: Record<Locale, string> = { uz: "so'm", ru: "сум", en: "so'm" };

/** `1500050` tiyin -> `15 000,50 so'm`, with no-break spaces. */
export function somText(tiyin: string, locale: Locale): string {
  const whole = tiyin.slice(0, -2) || "0";
  const rest = tiyin.slice(-2).padStart(2, "0");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return `${grouped}${rest === "00" ? "" : `,${rest}`}\u00a0${CURRENCY[locale]}`;
}

/** Time in Tashkent, `21.11.2026 14:05:09`. */
export function timeText(ms: number): string {
  const parts = new Intl.DateTimeFormat("ru-RU", {
    timeZone: "Asia/Tashkent",
    dateStyle: "short",
    timeStyle: "medium",
  });
  return parts.format(ms).replace(",", "");
}
