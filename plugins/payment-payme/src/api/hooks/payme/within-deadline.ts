/** Payme waits about 30 s and then repeats the call; an answer must leave well before, ms. */
const DEADLINE_MS = 8_000;

/** The work was answered for already; whatever it still wants to write must not happen. */
export class TooLate extends Error {
  constructor(deadline_ms: number) {
    super(`no answer in ${deadline_ms} ms`);
    this.name = "TooLate";
  }
}

/**
 * Rejects with {@link TooLate} when the work takes too long, for example with a database that hangs instead of failing.
 * The work gets a check to throw the same at its own last moment: a transaction created long after we answered -32400
 * would hold its order for 12 hours, because Payme has forgotten it.
 */
export async function withinDeadline<T>(
  work: (checkTime: () => void) => Promise<T>,
  deadline_ms = DEADLINE_MS,
): Promise<T> {
  let isLate = false;
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isLate = true;
      reject(new TooLate(deadline_ms));
    }, deadline_ms);
  });
  const checkTime = () => {
    if (isLate) {
      throw new TooLate(deadline_ms);
    }
  };
  try {
    return await Promise.race([work(checkTime), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
