import { useTranslation } from "react-i18next";
import { NAMESPACE, type DictionaryKey } from "./dictionary";

export type AdminLanguage = "uz" | "ru" | "en";

export const ADMIN_LANGUAGES: AdminLanguage[] = ["uz", "ru", "en"];

/** Translates a key of this plugin's dictionary. */
export type Translate = (key: DictionaryKey, values?: Record<string, string | number>) => string;

/** Groups of words for what comes from outside. */
export type WordGroup =
  "states" | "lineStates" | "codes" | "relations" | "sources" | "events" | "reasons" | "roles";

/** What a component needs to speak. */
export type Speech = {
  t: Translate;
  language: AdminLanguage;
  /** A word that comes from outside, as a state or a reason; itself, where there is no word for it. */
  word: (group: WordGroup, name: string) => string;
};

export function useDictionary(): Speech {
  const { t: translate, i18n } = useTranslation(NAMESPACE);
  return {
    t: (key, values) => translate(key, { ...values }),
    language: languageOf(i18n.language),
    word: (group, name) => translate(`${group}.${name}`, { defaultValue: name }),
  };
}

/** The dashboard speaks many languages, this plugin three: the rest see English. */
export function languageOf(code: string | undefined): AdminLanguage {
  return ADMIN_LANGUAGES.find((language) => code?.split("-")[0] === language) ?? "en";
}
