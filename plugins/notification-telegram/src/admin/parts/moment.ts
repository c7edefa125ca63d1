import type { AdminLanguage } from "../i18n/use-dictionary";

const LOCALES: Record<AdminLanguage, string> = { uz: "uz-Latn-UZ", ru: "ru-RU", en: "en-GB" };

/** A moment on the clock in Tashkent, `21.11.2026, 14:05`. */
export function moment(time: Date | string, language: AdminLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: "Asia/Tashkent",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(time));
}
