/** One line of the report. `met` is null for a figure that has no limit and is there to explain another. */
export type Finding = {
  part: string;
  what: string;
  ours: string;
  baseline: string;
  limit: string;
  met: boolean | null;
};

const VERDICT = { true: "ok", false: "MISSED", null: "-" } as const;
const HEADINGS = ["part", "what", "ours", "baseline", "limit", "verdict"];

/** The report as text: one table, columns aligned; it is valid Markdown, so that it can be kept as it is. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map((one) => [
    one.part,
    one.what,
    one.ours,
    one.baseline,
    one.limit,
    VERDICT[`${one.met}`],
  ]);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [line(HEADINGS), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join(
    "\n",
  );
}

export const ms = (value: number) => `${value.toFixed(1)} ms`;

/** How much more (or less, negative) a figure is than its baseline. */
export const difference = (ours: number, baseline: number) =>
  `${ours >= baseline ? "+" : ""}${((ours / baseline - 1) * 100).toFixed(1)} %`;
