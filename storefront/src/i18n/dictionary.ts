import { en } from "./en";
import type { Locale } from "./locale";
import { ru } from "./ru";
import { uz } from "./uz";

export type TextKey = keyof typeof uz;
export type Dictionary = Record<TextKey, string>;
/** A key whose `.one`, `.few` and `.other` forms exist. */
export type CountKey = TextKey extends infer K
  ? K extends `${infer Base}.few`
    ? Base
    : never
  : never;
export type Values = Record<string, string | number>;

export const dictionaries: Record<Locale, Dictionary> = { uz, ru, en };

export type Translate = ((key: TextKey, values?: Values) => string) & {
  /** The form of `key` that goes with `count`, with `{count}` filled in. */
  count: (key: CountKey, count: number) => string;
};

/** Texts of one language, `{name}` replaced by `values.name`. */
export function translator(locale: Locale): Translate {
  const texts = dictionaries[locale];
  const plural = new Intl.PluralRules(locale);
  const say = (key: TextKey, values: Values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
  const count = (key: CountKey, number: number) => {
    const form = plural.select(number);
    const ending = form === "one" || form === "few" ? form : "other";
    return say(`${key}.${ending}`, { count: number });
  };
  return Object.assign(say, { count });
}
