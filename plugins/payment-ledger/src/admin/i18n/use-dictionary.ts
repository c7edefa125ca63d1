import { useTranslation } from "react-i18next";
import { NAMESPACE, type DictionaryKey } from "./dictionary";

export type AdminLanguage = "uz" | "ru" | "en";

export const ADMIN_LANGUAGES: AdminLanguage[] = ["uz", "ru", "en"];

/** Translates a key of this plugin's dictionary. */
export type Translate = (key: DictionaryKey, values?: Record<string, string | number>) => string;

/** What a component needs to speak: the words, and the language that numbers and times follow. */
export type Speech = {
  t: Translate;
  language: AdminLanguage;
  /** A provider's own reason in words, if its plugin brings them; otherwise its code. */
  reason: (provider: string, code: number) => string;
  /** A provider's own word for something of its own; `fallback` if its plugin brings none. */
  word: (provider: string, kind: ProviderWords, code: string, fallback: string) => string;
};

/** What protocol plugins bring words for, under `providers.<name>`. */
export type ProviderWords = "refusals" | "checks" | "settings" | "callbacks";

export function useDictionary(): Speech {
  const { t: translate, i18n } = useTranslation(NAMESPACE);
  const t: Translate = (key, values) => translate(key, { ...values });
  return {
    t,
    language: languageOf(i18n.language),
    reason: (provider, code) =>
      translate(`providers.${provider}.reasons.${code}`, {
        defaultValue: t("attempt.reasonCode", { code, provider: providerName(provider) }),
      }),
    word: (provider, kind, code, fallback) =>
      translate(`providers.${provider}.${kind}.${code}`, { defaultValue: fallback }),
  };
}

/** The dashboard speaks many languages, this plugin three: the rest see English. */
export function languageOf(code: string | undefined): AdminLanguage {
  return ADMIN_LANGUAGES.find((language) => code?.split("-")[0] === language) ?? "en";
}

/** `payme` is written Payme. */
export function providerName(provider: string): string {
  return provider.charAt(0).toUpperCase() + provider.slice(1);
}
