/** What a cell of a spreadsheet holds. */
export type Cell = string | number | boolean | null;

/** A filled-in file: a header and rows below it, numbered as the spreadsheet shows them. */
export type Table = { header: string[]; rows: { row: number; cells: Cell[] }[] };

/** Rows a file may have at most, without its header. */
export const ROWS_LIMIT = 10_000;

/** Bytes a file may have at most. */
export const FILE_LIMIT = 10 * 1024 * 1024;

/**
 * A file that cannot be read at all. `code` has words in the admin under `unreadable`.
 */
export class UnreadableFile extends Error {
  constructor(readonly code: "not_a_table" | "too_large" | "too_many_rows" | "no_header") {
    super(`the file cannot be imported: ${code}`);
    this.name = "UnreadableFile";
  }
}

/** Cuts the rows of a sheet into header and content; blank rows are skipped. */
export function tableOf(sheet: { row: number; cells: Cell[] }[]): Table {
  const [first, ...rows] = sheet.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  if (!first) {
    throw new UnreadableFile("no_header");
  }
  if (rows.length > ROWS_LIMIT) {
    throw new UnreadableFile("too_many_rows");
  }
  return { header: first.cells.map((cell) => String(cell ?? "").trim()), rows };
}

const isBlank = (cell: Cell): boolean => cell === null || String(cell).trim() === "";
