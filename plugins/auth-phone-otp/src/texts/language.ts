export const LANGUAGES = ["uz", "ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The first language of a locale (`ru-RU`) or an Accept-Language header that we speak; Uzbek otherwise. */
export function languageOf(wish: string | undefined): Language {
  const wishes = (wish ?? "").split(",").map((one) => one.trim().slice(0, 2).toLowerCase());
  return LANGUAGES.find((language) => language === wishes.find(isSpoken)) ?? "uz";
}

function isSpoken(wish: string): boolean {
  return LANGUAGES.some((language) => language === wish);
}
