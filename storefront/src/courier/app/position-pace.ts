/** ms between two positions that are sent; the server throws away what comes oftener. */
export const EVERY = 10_000;
/** ms between two questions to a phone that says nothing by itself */
export const ASK_EVERY = 30_000;
/** ms after which a position is no longer where the courier is */
const STALE = 120_000;

/** @param last ms UTC of the one before, null when there was none */
export const isDue = (now: number, last: number | null): boolean =>
  last === null || now - last >= EVERY;

export const isFresh = (now: number, at: number): boolean => now - at < STALE;
