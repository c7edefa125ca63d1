import type { Window } from "../../api/wire";
import type { AdminLanguage } from "../i18n/use-dictionary";
import { tashkentClock, tashkentDay } from "./tashkent-time";

/** A dash at which no line breaks: hours stay together. */
const TO = "\u2060–\u2060";

const clock = (at: string, language: AdminLanguage) => tashkentClock(at, language).slice(0, 5);
const full = (at: string, language: AdminLanguage) =>
  `${tashkentDay(at, language)}, ${clock(at, language)}`;

/** `22.11.2026, 10:00–20:00`; an end that is open is left open; a dash where nothing was promised. Tashkent time. */
export function windowWords({ from, to }: Window, language: AdminLanguage): string {
  if (!from || !to) {
    const at = from ?? to;
    return at ? `${from ? "≥" : "≤"} ${full(at, language)}` : "—";
  }
  return tashkentDay(from, language) === tashkentDay(to, language)
    ? `${full(from, language)}${TO}${clock(to, language)}`
    : `${full(from, language)} – ${full(to, language)}`;
}

/** `22.11.2026, 10:05`: minutes are enough for people. */
export function moment(at: string | number, language: AdminLanguage): string {
  return `${tashkentDay(at, language)}, ${tashkentClock(at, language).slice(0, 5)}`;
}
