import { localeNames, locales, type Locale } from "../../i18n/locale";
import { useWords } from "./words";

export type LanguageChoice = { locale: Locale; choose: (locale: Locale) => void };

export function Languages({ locale, choose }: LanguageChoice) {
  const say = useWords();
  return (
    <div class="languages" role="group" aria-label={say("language")}>
      {locales.map((one) => (
        <button key={one} lang={one} aria-pressed={one === locale} onClick={() => choose(one)}>
          {localeNames[one]}
        </button>
      ))}
    </div>
  );
}
