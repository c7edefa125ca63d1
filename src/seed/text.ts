/** One text in the shop's three languages; Uzbek (Latin) is the base language of every record. */
export type Text = { uz: string; ru: string; en: string };

/** Medusa locale codes of the languages that live in the translation module (Uzbek is the record itself). */
export const TRANSLATED_LOCALES = { ru: "ru-RU", en: "en-US" } as const;

export type TranslatedLanguage = keyof typeof TRANSLATED_LOCALES;

export const TRANSLATED_LANGUAGES = Object.keys(TRANSLATED_LOCALES) as TranslatedLanguage[];
