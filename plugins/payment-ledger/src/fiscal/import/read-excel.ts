import type { CellValue } from "exceljs";
import { tableOf, UnreadableFile, type Cell, type Table } from "./table";
import { unpackedSize } from "./zip-size";

const UNPACKED_LIMIT = 64 * 1024 * 1024;

/** Whether a file begins like an Excel workbook, which is a ZIP archive. */
export function looksLikeExcel(file: Buffer): boolean {
  return file.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
}

/**
 * The first sheet of an Excel workbook.
 *
 * @throws UnreadableFile when it is none, or unpacks to more than 64 MB
 */
export async function readExcel(file: Buffer): Promise<Table> {
  const size = unpackedSize(file);
  if (size === null) {
    throw new UnreadableFile("not_a_table");
  }
  if (size > UNPACKED_LIMIT) {
    throw new UnreadableFile("too_large");
  }
  // A large library that a shop needs a few times a year.
  const { Workbook } = (await import("exceljs")).default;
  const workbook = new Workbook();
  try {
    // Its types know the Buffer of an older Node only.
    await workbook.xlsx.load(file as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  } catch {
    throw new UnreadableFile("not_a_table");
  }
  const rows: { row: number; cells: Cell[] }[] = [];
  workbook.worksheets[0]?.eachRow((row, number) => {
    const cells: Cell[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cellOf(cell.value);
    });
    rows.push({ row: number, cells: Array.from(cells, (cell) => cell ?? null) });
  });
  return tableOf(rows);
}

function cellOf(value: CellValue): Cell {
  if (value === null || value === undefined) {
    return null;
  }
  if (typeof value !== "object") {
    return value;
  }
  if (value instanceof Date) {
    return value.toISOString();
  }
  if ("richText" in value) {
    return value.richText.map(({ text }) => text).join("");
  }
  if ("text" in value) {
    return String(value.text);
  }
  if ("result" in value) {
    return cellOf(value.result as CellValue);
  }
  return null;
}
