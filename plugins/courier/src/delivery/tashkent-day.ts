/** Tashkent has one time all year round. */
const OFFSET_MS = 5 * 3_600_000;

/** `YYYY-MM-DD` in Tashkent of a moment, ms since 1970. */
export const tashkentDay = (at: number): string =>
  new Date(at + OFFSET_MS).toISOString().slice(0, 10);
