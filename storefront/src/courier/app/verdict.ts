/** What becomes of a waiting action after it was sent. */
export type Verdict = "done" | "later" | "sign_in" | "refused";

/** Statuses that say nothing about the action itself: no connection, a time-out, too often, a server in trouble. */
const passing = [0, 408, 425, 429];

/**
 * Only an answer about the action itself takes it out of the queue; whatever else happened, it is sent again with the
 * same key.
 */
export function verdictOf(status: number): Verdict {
  if (status >= 200 && status < 300) return "done";
  if (status === 401) return "sign_in";
  if (passing.includes(status) || status >= 500) return "later";
  return "refused";
}

/** ms to wait before try number `tries` + 1: 2 s, doubled up to a minute. */
export const pauseAfter = (tries: number): number => Math.min(60_000, 2000 * 2 ** (tries - 1));
