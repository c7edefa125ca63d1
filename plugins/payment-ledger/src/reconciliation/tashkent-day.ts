/** Uzbekistan keeps UTC+5 all year, since 1992. */
const OFFSET_MS = 5 * 3_600_000;
const DAY_MS = 86_400_000;

/** A day of the merchant's calendar, `2026-11-21`, Asia/Tashkent. */
export type TashkentDay = string;

/** The Tashkent day of a moment, Unix ms. */
export function tashkentDayOf(ms: number): TashkentDay {
  return new Date(ms + OFFSET_MS).toISOString().slice(0, 10);
}

/** The hour on a Tashkent clock, 0 to 23. */
export function tashkentHourOf(ms: number): number {
  return new Date(ms + OFFSET_MS).getUTCHours();
}

/** First millisecond of a day and of the next one; null when it is no day of the calendar. */
export function boundsOf(day: TashkentDay): { from: number; to: number } | null {
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00.000Z`) : NaN;
  // 31 February may be read as the 3rd of March: then it is no day.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) {
    return null;
  }
  return { from: midnight - OFFSET_MS, to: midnight - OFFSET_MS + DAY_MS };
}

/** The `count` days before the day of this moment, latest first. */
export function daysBefore(ms: number, count: number): TashkentDay[] {
  return Array.from({ length: count }, (_, i) => tashkentDayOf(ms - (i + 1) * DAY_MS));
}
