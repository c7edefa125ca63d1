import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { locales, type Locale } from "../../i18n/locale";
import { courierSay, type CourierSay } from "../texts/texts";

const REMEMBERED = "courier-language";

const Words = createContext<CourierSay>(courierSay("uz"));
export const WordsProvider = Words.Provider;
export const useWords = (): CourierSay => useContext(Words);

const known = (text: string | null): Locale | undefined => locales.find((one) => one === text);

/** What was chosen here before, what the address asks for (`#ru`), what the browser speaks, or Uzbek. */
export function firstLanguage(): Locale {
  const asked = known(location.hash.slice(1));
  if (asked) rememberLanguage(asked);
  return (
    asked ??
    known(localStorage.getItem(REMEMBERED)) ??
    known(navigator.language.slice(0, 2)) ??
    "uz"
  );
}

export const rememberLanguage = (locale: Locale): void => localStorage.setItem(REMEMBERED, locale);
