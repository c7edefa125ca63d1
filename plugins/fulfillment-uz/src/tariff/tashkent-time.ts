const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Uzbekistan keeps UTC+5 all year round. */
const OFFSET_MS = 5 * HOUR_MS;

/** Days since 1 January 1970 as the calendar in Tashkent has them. */
export function tashkentDay(at: number): number {
  return Math.floor((at + OFFSET_MS) / DAY_MS);
}

/** Minutes since midnight in Tashkent. */
export function tashkentMinutes(at: number): number {
  return Math.floor(((at + OFFSET_MS) % DAY_MS) / 60_000);
}

/** ISO day of the week of a {@link tashkentDay}: 1 is Monday. */
export function weekDayOf(day: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // 1 January 1970 was a Thursday.
  return (((((day + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Minutes of a time of the day, `HH:MM`. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** The moment a time of a day is in Tashkent, ms. */
export function momentOf(day: number, minutes: number): number {
  return day * DAY_MS + minutes * 60_000 - OFFSET_MS;
}

/** `2026-11-23T10:00:00+05:00` */
export function toTashkentIso(at: number): string {
  return `${new Date(at + OFFSET_MS).toISOString().slice(0, 19)}+05:00`;
}
