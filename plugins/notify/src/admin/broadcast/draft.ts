import { LOCALES, type Locale } from "../../types";
import type { Audience, Broadcast } from "../notify-api";

/** A broadcast while it is being written. */
export type Draft = {
  words: Record<Locale, { title: string; text: string }>;
  who: Audience["who"];
  days: string;
  locale: Locale | "";
  /** As the browser's field has it, Tashkent time: `2026-11-21T10:00`; empty for now. */
  starts_at: string;
};

const EMPTY = { title: "", text: "" };

export const NEW_DRAFT: Draft = {
  words: { uz: EMPTY, ru: EMPTY, en: EMPTY },
  who: "everybody",
  days: "30",
  locale: "",
  starts_at: "",
};

/** Whom a draft is for; null when the days are no days. */
export function audienceOf({ who, days, locale }: Draft): Audience | null {
  const count = Number(days);
  if (who !== "everybody" && !(Number.isInteger(count) && count >= 1 && count <= 3650)) {
    return null;
  }
  return {
    who,
    ...(who === "everybody" ? {} : { days: count }),
    ...(locale ? { locale } : {}),
  };
}

type Request = Pick<Broadcast, "words" | "audience"> & { starts_at?: string };

/** What is sent of a draft; null while a text is missing. */
export function requestOf(draft: Draft): Request | null {
  const audience = audienceOf(draft);
  const isWhole = LOCALES.every((locale) =>
    Object.values(draft.words[locale]).every((text) => text.trim() !== ""),
  );
  if (!audience || !isWhole) {
    return null;
  }
  const starts_at = draft.starts_at ? `${draft.starts_at}:00+05:00` : undefined;
  return { words: draft.words, audience, ...(starts_at ? { starts_at } : {}) };
}
