import type { AdminLanguage } from "../i18n/use-dictionary";

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

function msOf(at: number | string): number {
  return typeof at === "number" ? at : Date.parse(at);
}
