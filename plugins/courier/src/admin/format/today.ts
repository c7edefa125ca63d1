const OFFSET_MS = 5 * 3_600_000;

/** The Tashkent day of this moment, `2026-11-21`. */
export function today(now = Date.now()): string {
  return new Date(now + OFFSET_MS).toISOString().slice(0, 10);
}
