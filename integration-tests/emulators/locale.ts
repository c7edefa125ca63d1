export type Locale = "uz" | "ru" | "en";

export const LOCALES: Locale[] = ["uz", "ru", "en"];

/** Languages nobody speaks here are ignored. */
export const localeOf = (text: unknown, fallback: Locale = "ru"): Locale =>
  LOCALES.find((locale) => locale === text) ?? fallback;

/** The first language of an `Accept-Language` header that is spoken here. */
export const localeOfHeader = (header = ""): Locale | undefined =>
  header
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .map((language) => LOCALES.find((locale) => locale === language))
    .find((locale) => locale !== undefined);

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
