/** Products that changed wait so long for others, ms: an order changes several, an import thousands. */
const WAIT_MS = 300;

/**
 * Gathers ids that come one by one and hands them on together. Everybody who brought some waits for the same work, and hears of
 * its failure.
 */
export function gather(
  work: (ids: string[]) => Promise<void>,
  wait = WAIT_MS,
): (ids: readonly string[]) => Promise<void> {
  let waiting = new Set<string>();
  let next: Promise<void> | null = null;
  return (ids) => {
    for (const id of ids) {
      waiting.add(id);
    }
    next ??= new Promise<void>((resolve) => setTimeout(resolve, wait)).then(() => {
      const together = [...waiting];
      waiting = new Set();
      next = null;
      return work(together);
    });
    return next;
  };
}
