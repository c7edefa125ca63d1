import type { Translate } from "../i18n/dictionary";
import type { Locale } from "../i18n/locale";

/** When a delivery is promised, ISO 8601. */
export type PromisedWindow = { from: string; to: string };

/** Uzbekistan keeps UTC+5 all year. */
const OFFSET_MS = 5 * 3_600_000;
const DAY_MS = 86_400_000;
const tags: Record<Locale, string> = { uz: "uz-Latn-UZ", ru: "ru-RU", en: "en-GB" };

/**
 * A promise as people say it, by the clock of Tashkent: `Bugun, 14:00–18:00`, `Ertaga, 10:00–20:00`,
 * `seshanba, 24-noyabr, 10:00–20:00`, over several days `24–26-noyabr, 10:00–20:00`.
 */
export function promiseWords(
  { from, to }: PromisedWindow,
  { now, locale, t }: { now: Date; locale: Locale; t: Translate },
): string {
  const first = wallClock(from);
  const last = wallClock(to);
  const hours = `${first.time}–${last.time}`;
  if (first.day !== last.day) return `${days(first.date, last.date, locale)}, ${hours}`;
  const ahead = first.day - wallClock(now.toISOString()).day;
  if (ahead === 0 || ahead === 1)
    return `${t(ahead ? "promise.tomorrow" : "promise.today")}, ${hours}`;
  const weekday = new Intl.DateTimeFormat(tags[locale], { weekday: "long", timeZone: "UTC" });
  return `${weekday.format(first.date)}, ${dayAndMonth(first.date, locale)}, ${hours}`;
}

/** An instant as the clock on a wall in Tashkent shows it; `date` holds that clock's face as if it were UTC. */
function wallClock(iso: string): { date: Date; day: number; time: string } {
  const date = new Date(Date.parse(iso) + OFFSET_MS);
  return { date, day: Math.floor(date.getTime() / DAY_MS), time: date.toISOString().slice(11, 16) };
}

function days(first: Date, last: Date, locale: Locale): string {
  return first.getUTCMonth() === last.getUTCMonth()
    ? `${first.getUTCDate()}–${dayAndMonth(last, locale)}`
    : `${dayAndMonth(first, locale)} – ${dayAndMonth(last, locale)}`;
}

function dayAndMonth(date: Date, locale: Locale): string {
  const format = new Intl.DateTimeFormat(tags[locale], {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  const month = format.formatToParts(date).find(({ type }) => type === "month")?.value ?? "";
  return `${date.getUTCDate()}${locale === "uz" ? "-" : "\u00a0"}${month}`;
}
