/** One thing a provider's sandbox looks at. */
export type Check = {
  /** Number of the sandbox's scenario, `S1.5`. */
  scenario: string;
  name: string;
  passed: boolean;
  /** What came instead. */
  got?: string;
};

/** 0..100, rounded down, so that only a full pass is 100. */
export const percentOf = (checks: Check[]): number =>
  checks.length === 0 ? 0 : Math.floor((100 * passedOf(checks)) / checks.length);

/** A table of scenarios, then everything that failed, then the score. */
export function scoreTable(checks: Check[], titles: Record<string, string>): string {
  const rows = Object.entries(titles).map(([scenario, title]) => {
    const own = checks.filter((check) => check.scenario === scenario);
    const passed = passedOf(own);
    const mark = own.length > 0 && passed === own.length ? "ok  " : "FAIL";
    return `${mark}  ${scenario.padEnd(5)} ${title.padEnd(52)} ${passed}/${own.length}`;
  });
  const failed = checks
    .filter(({ passed }) => !passed)
    .map(({ scenario, name, got }) => `  ${scenario} ${name}\n      got ${got ?? "nothing"}`);
  return [
    ...rows,
    ...(failed.length > 0 ? ["", "Failed:", ...failed] : []),
    "",
    `Score: ${percentOf(checks)} % (${passedOf(checks)} of ${checks.length} checks)`,
  ].join("\n");
}

const passedOf = (checks: Check[]) => checks.filter(({ passed }) => passed).length;
