import type { Locale } from "../channel-port";
import { en } from "./en";
import { ru } from "./ru";
import { uz, type Texts } from "./uz";

const TEXTS: Record<Locale, Texts> = { uz, ru, en };

export const textsOf = (locale: Locale): Texts => TEXTS[locale];

/** Puts values in place of `{name}`; a value may hold braces itself. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The shop's language nearest to what Telegram says of its user: `ru-RU` is ru; nothing we know is uz. */
export function localeOfLanguage(language: string | null | undefined): Locale {
  const code = (language ?? "").slice(0, 2).toLowerCase();
  return code === "ru" || code === "en" ? code : "uz";
}
