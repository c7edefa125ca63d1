import { parse } from "csv-parse/sync";
import { ROWS_LIMIT, tableOf, UnreadableFile, type Table } from "./table";

const DELIMITERS = [";", ",", "\t"];

/**
 * A CSV file as Excel or anything else saves it: any usual delimiter, UTF-8 or, as Russian Windows has it, 1251.
 *
 * @throws UnreadableFile when it is no text or no table
 */
export function readCsv(file: Buffer): Table {
  if (file.includes(0)) {
    throw new UnreadableFile("not_a_table");
  }
  const text = decode(file);
  const [firstLine = ""] = text.split(/\r?\n/, 1);
  let records: string[][];
  try {
    records = parse(text, {
      delimiter: mostFrequent(firstLine),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      // Blank rows are kept, so that a row has the number that the spreadsheet shows.
      skip_empty_lines: false,
      to: 2 * ROWS_LIMIT,
    });
  } catch {
    throw new UnreadableFile("not_a_table");
  }
  return tableOf(
    records.map((cells, i) => ({ row: i + 1, cells: cells.map((cell) => unguarded(cell)) })),
  );
}

function decode(file: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return new TextDecoder("windows-1251").decode(file);
  }
}

function mostFrequent(line: string): string {
  const count = (delimiter: string) => line.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** Undoes what {@link guarded} does. */
function unguarded(cell: string): string {
  return /^'+\s*[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

/** Keeps a spreadsheet from taking a title or SKU for a formula, which some also do behind blanks. */
export function guarded(cell: string): string {
  return /^'*\s*[=+\-@]/.test(cell) ? `'${cell}` : cell;
}
