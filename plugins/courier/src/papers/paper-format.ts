import type { PaperDelivery, PaperLocale, PlaceNames } from "./paper-delivery";
import { printable } from "./printable";

const NO_BREAK_SPACE = "\u00a0";
const SOM: Record<PaperLocale, string> = { uz: "so'm", ru: "сум", en: "so'm" };
/** Uzbekistan keeps UTC+5 all year. */
const TASHKENT_MS = 5 * 3_600_000;

/** Whole so'm for reading: `15 000 so'm`. */
export function money(som: number, locale: PaperLocale): string {
  const grouped = String(som).replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  return `${grouped}${NO_BREAK_SPACE}${SOM[locale]}`;
}

/** The Tashkent day of a moment, `22.11.2026`. */
export function day(at: string): string {
  return dayWords(tashkent(at).slice(0, 10));
}

/** `2026-11-22` is `22.11.2026`. */
export function dayWords(isoDay: string): string {
  return isoDay.split("-").reverse().join(".");
}

/** `22.11.2026, 10:00–20:00`, over several days `22.11.2026 10:00 – 24.11.2026 20:00`; Tashkent time. */
export function windowWords(window: PaperDelivery["window"]): string {
  if (!window) {
    return "—";
  }
  const [from, to] = [tashkent(window.from), tashkent(window.to)];
  return from.slice(0, 10) === to.slice(0, 10)
    ? `${day(window.from)}, ${from.slice(11, 16)}–${to.slice(11, 16)}`
    : `${day(window.from)} ${from.slice(11, 16)} – ${day(window.to)} ${to.slice(11, 16)}`;
}

/** A moment (Unix ms) in Tashkent, `22.11.2026, 09:05`. */
export function nowWords(at: number): string {
  const iso = new Date(at).toISOString();
  return `${day(iso)}, ${tashkent(iso).slice(11, 16)}`;
}

/** `+998901234567` is `+998 90 123-45-67`; any other number as it came. */
export function phoneWords(phone: string): string {
  return printable(phone).replace(
    /^\+998(\d{2})(\d{3})(\d{2})(\d{2})$/,
    `+998${NO_BREAK_SPACE}$1${NO_BREAK_SPACE}$2-$3-$4`,
  );
}

/** `Samarqand viloyati, Urgut tumani`, as far as the places are known. */
export function placeWords(
  { division, district }: Pick<PaperDelivery, "division" | "district">,
  locale: PaperLocale,
): string {
  return [division, district]
    .map((names: PlaceNames | null) => printable(names?.[locale] ?? ""))
    .filter((name) => name !== "")
    .join(", ");
}

function tashkent(at: string): string {
  return new Date(Date.parse(at) + TASHKENT_MS).toISOString();
}
