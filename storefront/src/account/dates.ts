import type { Locale } from "../i18n/locale";

const DAY: Intl.DateTimeFormatOptions = {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Asia/Tashkent",
};
const TIME: Intl.DateTimeFormatOptions = {
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
  timeZone: "Asia/Tashkent",
};
const tags: Record<Locale, string> = { uz: "uz-Latn-UZ", ru: "ru-RU", en: "en-GB" };

/** An instant (ISO 8601) as a day in Tashkent: `21 noyabr 2026`. */
export function formatDay(iso: string, locale: Locale): string {
  const parts = new Intl.DateTimeFormat(tags[locale], DAY).formatToParts(new Date(iso));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("day")} ${part("month")} ${part("year")}`;
}

/** The same with the time: `21 noyabr 2026, 14:05`. */
export const formatMoment = (iso: string, locale: Locale): string =>
  `${formatDay(iso, locale)}, ${new Intl.DateTimeFormat("en-GB", TIME).format(new Date(iso))}`;
