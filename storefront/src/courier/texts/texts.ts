import type { Locale } from "../../i18n/locale";
import { en } from "./en";
import { ru } from "./ru";
import { uz } from "./uz";

export type CourierTextKey = keyof typeof uz;
export type CourierTexts = Record<CourierTextKey, string>;
type Values = Record<string, string | number>;

/** All three languages travel with the page: it changes its language without a connection. */
export const courierTexts: Record<Locale, CourierTexts> = { uz, ru, en };

export type CourierSay = ((key: CourierTextKey, values?: Values) => string) & {
  locale: Locale;
  /** how many actions wait, in the right form of the word */
  waiting: (count: number) => string;
  /** what to do about a refusal, by its code */
  problem: (code: string) => string;
};

/** The courier's words in one language, `{name}` replaced by `values.name`. */
export function courierSay(locale: Locale): CourierSay {
  const texts = courierTexts[locale];
  const say = (key: CourierTextKey, values: Values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
  const plural = new Intl.PluralRules(locale);
  return Object.assign(say, {
    locale,
    waiting: (count: number) => {
      const form = plural.select(count);
      return say(`waiting.${form === "one" || form === "few" ? form : "other"}`, { count });
    },
    problem: (code: string) => {
      const key = `problem_${code}`;
      return key in texts ? texts[key as CourierTextKey] : texts.problem_unknown;
    },
  });
}
