import type { en } from "./en";

/** The same keys, in any words. */
export type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> };
type Path<T> = {
  [Key in keyof T & string]: T[Key] extends string ? Key : `${Key}.${Path<T[Key]>}`;
}[keyof T & string];

/** A whole dictionary: a language that lacks a key does not compile. */
export type Dictionary = Words<typeof en>;

/** Every key of the dictionary, as `list.title`. */
export type DictionaryKey = Path<typeof en>;

/** i18next namespace of this plugin. */
export const NAMESPACE = "pharmacy";
