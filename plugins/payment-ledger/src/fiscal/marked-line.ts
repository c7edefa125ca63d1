import { readMark } from "./read-mark";

/** A line of an order whose units carry a marking code each. */
export type MarkedLine = {
  line_id: string;
  title: string;
  sku: string | null;
  /** Whole units. */
  quantity: number;
  /** Those scanned so far. */
  marks: string[];
};

/** What is wrong with one code. Words for each `code` are in the admin under `fiscal.marks.wrong`. */
export type MarkProblem = {
  line_id: string;
  /** From 0. */
  position: number;
  /**
   * `format`: no marking code. `repeated`: twice in this order. `too_many`: more codes than units. `taken`: it was sold
   * with another order. `no_line`: the order has no such line of marked goods.
   */
  code: "format" | "repeated" | "too_many" | "taken" | "no_line";
  /** Number of the other order. */
  display_id?: number;
};

export type MarksWish = { line_id: string; marks: string[] };

/** Units without a code. */
export function countMissing(lines: MarkedLine[]): number {
  return lines.reduce((sum, { quantity, marks }) => sum + Math.max(0, quantity - marks.length), 0);
}

/**
 * Reads the codes of a whole order. Lines that the wish does not name keep theirs, and count against repetitions.
 *
 * @returns the codes as they are kept, or everything that is wrong with them
 */
export function readMarks(
  lines: MarkedLine[],
  wish: MarksWish[],
): { marks: MarksWish[] } | { wrong: MarkProblem[] } {
  const named = new Set(wish.map(({ line_id }) => line_id));
  const seen = new Set(lines.flatMap((line) => (named.has(line.line_id) ? [] : line.marks)));
  const wrong: MarkProblem[] = [];
  const marks = wish.map(({ line_id, marks: scans }) => {
    const line = lines.find((one) => one.line_id === line_id);
    const read = scans.map((scan, position) => {
      const mark = readMark(scan);
      const code = whyWrong(line, position, mark, seen);
      if (code) {
        wrong.push({ line_id, position, code });
      }
      seen.add(mark ?? "");
      return mark ?? "";
    });
    if (!line && scans.length === 0) {
      wrong.push({ line_id, position: 0, code: "no_line" });
    }
    return { line_id, marks: read };
  });
  return wrong.length > 0 ? { wrong } : { marks };
}

function whyWrong(
  line: MarkedLine | undefined,
  position: number,
  mark: string | null,
  seen: Set<string>,
): MarkProblem["code"] | null {
  if (!line) {
    return "no_line";
  }
  if (mark === null) {
    return "format";
  }
  if (seen.has(mark)) {
    return "repeated";
  }
  return position >= line.quantity ? "too_many" : null;
}
