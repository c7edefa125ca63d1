import type { AdminLanguage } from "../i18n/use-dictionary";

/** Uzbekistan keeps UTC+5 all year, since 1992. */
const OFFSET = "+05:00";
const DAY_MS = 86_400_000;

const LOCALES: Record<AdminLanguage, string> = { uz: "uz-Latn-UZ", ru: "ru-RU", en: "en-GB" };

/** Merchants read the clock on their own wall, wherever the browser thinks it is. */
function partsOf(ms: number, language: AdminLanguage): Record<string, string> {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: "Asia/Tashkent",
    year: "numeric",
    month: language === "en" ? "short" : "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  return Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
}

/** `21.11.2026, 12:30:05`, in English `21 Nov 2026, 12:30:05`; always Tashkent time. */
export function tashkentTime(at: number | string, language: AdminLanguage): string {
  return `${tashkentDay(at, language)}, ${tashkentClock(at, language)}`;
}

export function tashkentDay(at: number | string, language: AdminLanguage): string {
  const { day, month, year } = partsOf(msOf(at), language);
  return [day, month, year].join(language === "en" ? " " : ".");
}

export function tashkentClock(at: number | string, language: AdminLanguage): string {
  const { hour, minute, second } = partsOf(msOf(at), language);
  return `${hour}:${minute}:${second}`;
}

/** The first millisecond of a Tashkent day `2026-11-21`; null when it is not a day. */
export function startOfDay(day: string): number | null {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00.000${OFFSET}`) : NaN;
  // A day such as 31 February may be read as the 3rd of March: then it is no day.
  return Number.isNaN(ms) || dayOf(ms) !== day ? null : ms;
}

/** The first millisecond after a Tashkent day; null when it is not a day. */
export function endOfDay(day: string): number | null {
  const start = startOfDay(day);
  return start === null ? null : start + DAY_MS;
}

function dayOf(ms: number): string {
  const { year, month, day } = partsOf(ms, "ru");
  return `${year}-${month}-${day}`;
}

function msOf(at: number | string): number {
  return typeof at === "number" ? at : Date.parse(at);
}
