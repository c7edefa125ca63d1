/** The call was answered already; whatever the work still wants to write must not happen. */
export class TooLate extends Error {
  constructor(deadline_ms: number) {
    super(`no answer in ${deadline_ms} ms`);
    this.name = "TooLate";
  }
}

/**
 * Rejects with {@link TooLate} when the work takes too long, for example with a database that hangs instead of failing.
 * The work gets a check to throw the same at its own last moment: Click may take a payment back that we did not
 * confirm, so it must not be paid long after we answered -7.
 */
export async function withinDeadline<T>(
  work: (checkTime: () => void) => Promise<T>,
  deadline_ms: number,
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
