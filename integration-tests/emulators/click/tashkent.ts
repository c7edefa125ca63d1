/** Tashkent is five hours ahead of UTC all year. */
const local = (ms: number): string => new Date(ms + 5 * 3_600_000).toISOString();

/** `2026-11-21 14:05:09`, as Click signs it. */
export const signTime = (ms: number): string => local(ms).slice(0, 19).replace("T", " ");

/** `2026-11-21`. */
export const dayOf = (ms: number): string => local(ms).slice(0, 10);
