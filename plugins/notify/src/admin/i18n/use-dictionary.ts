import { useTranslation } from "react-i18next";
import { isNotifyType } from "../../message-types";
import { typeTitle } from "../../words/type-titles";
import { NAMESPACE, type DictionaryKey } from "./dictionary";

export type AdminLanguage = "uz" | "ru" | "en";

export const ADMIN_LANGUAGES: AdminLanguage[] = ["uz", "ru", "en"];

/** Translates a key of this plugin's dictionary. */
export type Translate = (key: DictionaryKey, values?: Record<string, string | number>) => string;

/** What a component needs to speak. */
export type Speech = {
  t: Translate;
  language: AdminLanguage;
  /** A word that comes from outside, as a reason or a channel; itself, where there is no word for it. */
  word: (group: "reasons" | "channels" | "states", name: string) => string;
  /** What a type of message is called. */
  typeName: (type: string) => string;
};

export function useDictionary(): Speech {
  const { t: translate, i18n } = useTranslation(NAMESPACE);
  const language = languageOf(i18n.language);
  return {
    t: (key, values) => translate(key, { ...values }),
    language,
    word: (group, name) => translate(`${group}.${name}`, { defaultValue: name }),
    typeName: (type) => (isNotifyType(type) ? typeTitle(type, language) : type),
  };
}

/** The dashboard speaks many languages, this plugin three: the rest see English. */
export function languageOf(code: string | undefined): AdminLanguage {
  return ADMIN_LANGUAGES.find((language) => code?.split("-")[0] === language) ?? "en";
}
