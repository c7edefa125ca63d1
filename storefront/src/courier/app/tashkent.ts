/** h ahead of UTC, all year */
const AHEAD = 5;

const local = (at: number) => new Date(at + AHEAD * 3_600_000).toISOString();

/** The day in Tashkent at `at` (ms UTC): `2026-11-21`. */
export const dayIn = (at: number): string => local(at).slice(0, 10);

/** `14:05` in Tashkent. */
export const clock = (iso: string): string => local(Date.parse(iso)).slice(11, 16);

/** `14:05` today, `22.11 14:05` on any other day. */
export function clockOn(iso: string, now: number): string {
  const day = dayIn(Date.parse(iso));
  return day === dayIn(now) ? clock(iso) : `${day.slice(8, 10)}.${day.slice(5, 7)} ${clock(iso)}`;
}
