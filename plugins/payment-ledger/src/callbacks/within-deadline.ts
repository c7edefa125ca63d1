/** Providers wait some 10 to 30 s and then repeat the call; an answer must leave well before, ms. */
const DEADLINE_MS = 8_000;

/** The call was answered already; whatever the work still wants to write must not happen. */
export class TooLate extends Error {
  constructor(deadline_ms: number) {
    super(`no answer in ${deadline_ms} ms`);
    this.name = "TooLate";
  }
}

/**
 * Rejects with {@link TooLate} when the work takes too long, for example with a database that hangs instead of failing.
 * The work gets a check to throw the same at its own last moment, in `decide`: what is written long after we answered
 * with a failure, the provider does not know. A transaction that Payme has forgotten would hold its order for 12 hours,
 * and a payment that Click takes back must not be paid.
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
