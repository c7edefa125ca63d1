const HEARTBEAT_MS = 15_000;

/**
 * Runs one step of the work and tells about it: a line at its start, a sign of life, a line with its time.
 *
 * @param isGood of a result that says itself whether it is one
 */
export async function step<T>(
  title: string,
  work: () => Promise<T>,
  isGood: (result: T) => boolean = () => true,
): Promise<T> {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  console.log(`  … ${title}`);
  const heartbeat = setInterval(
    () => console.log(`  … ${title}: ${seconds()} so far`),
    HEARTBEAT_MS,
  );
  try {
    const result = await work();
    console.log(`  ${isGood(result) ? "✓" : "✗"} ${title} (${seconds()})`);
    return result;
  } catch (error) {
    console.log(`  ✗ ${title} (${seconds()})`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

/** Two columns, aligned. */
export function table(rows: [string, string][]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}
