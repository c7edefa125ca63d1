import { readMarks, type MarkedLine, type MarkProblem } from "../../fiscal/marked-line";

/** What was scanned into a line, and what was wrong with the part that was not taken. */
export type Scanned = { lines: MarkedLine[]; wrong: MarkProblem["code"] | null };

/**
 * Adds what was scanned or pasted to a line, code by code, until one is wrong.
 *
 * @param text one code, or several parted by new lines
 */
export function addScans(lines: MarkedLine[], line_id: string, text: string): Scanned {
  const scans = text.split(/[\r\n]+/).filter((scan) => scan.trim() !== "");
  let now = lines;
  for (const scan of scans) {
    const marks = now.find((line) => line.line_id === line_id)?.marks ?? [];
    const read = readMarks(now, [{ line_id, marks: [...marks, scan] }]);
    if ("wrong" in read) {
      // Codes that were kept before their quantity fell are no fault of this scan, and are shown beside it.
      return { lines: now, wrong: read.wrong.at(-1)?.code ?? "format" };
    }
    now = now.map((line) => (line.line_id === line_id ? { ...line, ...read.marks[0] } : line));
  }
  return { lines: now, wrong: null };
}

/** Takes one code of a line away again. */
export function removeMark(lines: MarkedLine[], line_id: string, position: number): MarkedLine[] {
  return lines.map((line) =>
    line.line_id === line_id
      ? { ...line, marks: line.marks.filter((_mark, i) => i !== position) }
      : line,
  );
}

/** The next line to scan for: the given one while it lacks codes, then the first that does; null when all is done. */
export function nextLine(lines: MarkedLine[], line_id: string | null): string | null {
  const open = lines.filter(({ marks, quantity }) => marks.length < quantity);
  return (open.find((line) => line.line_id === line_id) ?? open[0])?.line_id ?? null;
}
