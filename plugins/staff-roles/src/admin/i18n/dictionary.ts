import type { en } from "./en";

type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> };

/** A whole dictionary: a language that lacks a key does not compile. */
export type Dictionary = Words<typeof en>;

/** i18next namespace of this plugin. */
export const NAMESPACE = "staff-roles";
