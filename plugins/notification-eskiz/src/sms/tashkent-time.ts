const OFFSET_MS = 5 * 3_600_000;

/** `2026-11-21 14:05`, as the filters of the API want it (section 1). @param ms Unix time */
export const filterTime = (ms: number): string =>
  new Date(ms + OFFSET_MS).toISOString().slice(0, 16).replace("T", " ");

/** Unix ms of a time of the API: with an offset, or without one in Tashkent. Null when it is none. */
export function readTime(text: unknown): number | null {
  if (typeof text !== "string") {
    return null;
  }
  const iso = text.trim().replace(" ", "T");
  const ms = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso}+05:00`);
  return Number.isNaN(ms) ? null : ms;
}
