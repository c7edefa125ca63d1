/** Payme waits about 30 s and then repeats the call; an answer must leave well before, ms. */
const DEADLINE_MS = 15_000;

/**
 * Rejects when the work takes too long, for example with a database that hangs instead of failing. The work itself may
 * still commit: Payme repeats the call and gets the stored answer, as after any lost one.
 */
export async function withinDeadline<T>(work: Promise<T>, deadline_ms = DEADLINE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${deadline_ms} ms`)), deadline_ms);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
