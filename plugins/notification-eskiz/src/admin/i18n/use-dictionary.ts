import { useTranslation } from "react-i18next";
import { NAMESPACE, type DictionaryKey } from "./dictionary";

export type AdminLanguage = "uz" | "ru" | "en";

export const ADMIN_LANGUAGES: AdminLanguage[] = ["uz", "ru", "en"];

/** What a component needs to speak: the words, and the language that numbers and times follow. */
export type Speech = {
  t: (key: DictionaryKey, values?: Record<string, string | number>) => string;
  language: AdminLanguage;
  /** Name of a text; texts of others' plugins may have none, then it is their key. */
  nameOf: (template: string) => string;
};

export function useDictionary(): Speech {
  const { t: translate, i18n } = useTranslation(NAMESPACE);
  return {
    t: (key, values) => translate(key, { ...values }),
    language: languageOf(i18n.language),
    nameOf: (template) => translate(`types.${template}`, { defaultValue: template }),
  };
}

/** The dashboard speaks many languages, this plugin three: the rest see English. */
function languageOf(code: string | undefined): AdminLanguage {
  return ADMIN_LANGUAGES.find((language) => code?.split("-")[0] === language) ?? "en";
}
