import { table } from "./progress.ts";

/** What one kind of test came to. */
export type Tally = {
  kind: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
};

/** Counts per kind, what could not run, and the sum alone on the last line. */
export function closingLines(tallies: Tally[], notRun: string[]): string {
  const rows = tallies.map(({ kind, passed, failed, skipped, seconds }): [string, string] => [
    kind,
    [
      `${passed} passed`,
      `${failed} failed`,
      ...(skipped ? [`${skipped} SKIPPED`] : []),
      `${seconds} s`,
    ].join(", "),
  ]);
  const passed = sum(tallies.map((one) => one.passed));
  const failed = sum(tallies.map((one) => one.failed));
  return [
    `\n${table(rows)}`,
    ...notRun.map((one) => `\n  !!! DID NOT RUN: ${one}`),
    `\n${passed} passed, ${failed} failed`,
  ].join("\n");
}

/** Times a piece of work, in whole seconds. */
export async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const started = performance.now();
  const result = await work();
  return [result, Math.round((performance.now() - started) / 1000)];
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
