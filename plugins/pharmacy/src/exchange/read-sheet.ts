import type { CellValue } from "exceljs";
import type { Cell } from "./table";

/** What the process is told; the file itself comes by its input. */
export type SheetOrder = {
  /** Absolute path of exceljs, because a script without a file finds no packages. */
  exceljs: string;
  /** Bytes that the archive may unpack to at most. */
  unpackedLimit: number;
  columns: number;
  rows: number;
};

/** What it answers. */
export type SheetAnswer =
  { rows: { row: number; cells: Cell[] }[] } | { error: "not_a_table" | "too_large" };

/** As much of JSZip, by which exceljs unpacks, as is needed here. */
type Archives = {
  loadAsync(
    file: Uint8Array,
  ): Promise<{ files: Record<string, { nodeStream(): NodeJS.ReadableStream }> }>;
};

/**
 * Reads the first sheet of a workbook. It runs in a process of its own from its text alone, so that it works from sources
 * and from the build alike: nothing outside it can be named here, except types.
 */
async function readSheet(
  load: (name: string) => unknown,
  file: Buffer,
  { exceljs, unpackedLimit, columns, rows: rowsLimit }: SheetOrder,
): Promise<SheetAnswer> {
  const cellOf = (value: CellValue): Cell => {
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
    return "result" in value ? cellOf(value.result as CellValue) : null;
  };

  // Counted while unpacking: sizes that an archive names are not what it unpacks to.
  const fits = async (): Promise<boolean> => {
    const { Readable } = load("node:stream") as typeof import("node:stream");
    const { files } = await (load("jszip") as Archives).loadAsync(file);
    let size = 0;
    for (const entry of Object.values(files)) {
      // Streams of JSZip are of a kind older than this loop.
      for await (const chunk of new Readable().wrap(entry.nodeStream())) {
        size += (chunk as Uint8Array).length;
        if (size > unpackedLimit) {
          return false;
        }
      }
    }
    return true;
  };

  try {
    if (!(await fits())) {
      return { error: "too_large" };
    }
    const { Workbook } = load(exceljs) as typeof import("exceljs");
    const workbook = new Workbook();
    // Its types know the Buffer of an older Node only.
    await workbook.xlsx.load(file as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const rows: { row: number; cells: Cell[] }[] = [];
    workbook.worksheets[0]?.eachRow((row, number) => {
      const cells: Cell[] = [];
      row.eachCell({ includeEmpty: false }, ({ value }, column) => {
        const cell = column > columns ? null : cellOf(value);
        if (cell !== null && String(cell).trim() !== "") {
          cells[column - 1] = cell;
        }
      });
      if (cells.length > 0 && rows.length < rowsLimit) {
        rows.push({ row: number, cells: Array.from(cells, (cell) => cell ?? null) });
      }
    });
    return { rows };
  } catch {
    return { error: "not_a_table" };
  }
}

/** The script of the process: an order as its argument and a file by its input, an answer by its output, as JSON. */
export const READ_SHEET = `
  const order = JSON.parse(process.argv[1]);
  const load = require("node:module").createRequire(order.exceljs);
  (${readSheet.toString()})(load, require("node:fs").readFileSync(0), order)
    .then((answer) => process.stdout.write(JSON.stringify(answer)));
`;
