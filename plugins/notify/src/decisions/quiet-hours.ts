/** Uzbekistan keeps UTC+5 all year, since 1992. */
const OFFSET_MS = 5 * 3_600_000;
const DAY_MS = 86_400_000;

/** `22:00` as ms after midnight. */
function msOfDay(time: string): number {
  const [hours, minutes] = time.split(":").map(Number);
  return (hours * 60 + minutes) * 60_000;
}

/**
 * When something unasked for may be sent: now, or at the end of the quiet hours it falls into. Hours are Tashkent's and
 * may go over midnight; `from` equal to `to` means none.
 *
 * @param now Unix ms
 */
export function whenAwake(now: number, { from, to }: { from: string; to: string }): number {
  const [start, end] = [msOfDay(from), msOfDay(to)];
  const time = (now + OFFSET_MS) % DAY_MS;
  const quiet = start <= end ? time >= start && time < end : time >= start || time < end;
  return quiet ? now + ((end - time + DAY_MS) % DAY_MS) : now;
}

/** The Tashkent day of a moment, `2026-11-21`. */
export function tashkentDay(ms: number): string {
  return new Date(ms + OFFSET_MS).toISOString().slice(0, 10);
}
