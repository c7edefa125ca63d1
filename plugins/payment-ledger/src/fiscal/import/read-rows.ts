import { fiscalCodes, type FiscalCodes } from "../codes";
import { isComplete, placesOf, type Column } from "./columns";
import { UnreadableFile, type Cell, type Table } from "./table";

/** What is wrong with one row. `code` has words in the admin under `fiscal.import.errors.<code>`. */
export type RowError = { row: number; column: Column | null; code: RowErrorCode };

export type RowErrorCode =
  | "mxik"
  | "mxik_number"
  | "package_code"
  | "units"
  | "vat_percent"
  | "vat_not_used"
  | "is_marked"
  | "barcode"
  | "seller_tin"
  | "seller_pinfl"
  | "one_seller"
  | "no_variant"
  | "unknown_variant"
  | "repeated";

/** One row of a file: which variant, and its codes. */
export type FiledCodes = {
  row: number;
  variant_id: string | null;
  sku: string | null;
  codes: FiscalCodes;
};

export type FiledRows = { rows: FiledCodes[]; errors: RowError[]; skipped: number };

/**
 * Reads the rows of a filled-in template. Rows without IKPU, package code and VAT rate are those that staff have not come
 * to yet: they are skipped.
 *
 * @throws UnreadableFile when columns are missing
 */
export function readRows({ header, rows }: Table): FiledRows {
  const places = placesOf(header);
  if (!isComplete(places)) {
    throw new UnreadableFile("no_header");
  }
  const read: FiledRows = { rows: [], errors: [], skipped: 0 };
  for (const { row, cells } of rows) {
    const cellOf = (column: Column): Cell => {
      const place = places[column];
      return place === undefined ? null : (cells[place] ?? null);
    };
    if (["mxik", "package_code", "vat_percent"].every((c) => textOf(cellOf(c as Column)) === "")) {
      read.skipped += 1;
      continue;
    }
    const result = readRow(row, cellOf);
    if ("errors" in result) {
      read.errors.push(...result.errors);
    } else {
      read.rows.push(result.filed);
    }
  }
  return read;
}

function readRow(
  row: number,
  cellOf: (column: Column) => Cell,
): { filed: FiledCodes } | { errors: RowError[] } {
  const orNull = (column: Column) => textOf(cellOf(column)) || null;
  const variant_id = orNull("variant_id");
  const sku = orNull("sku");
  const mxik = cellOf("mxik");
  const parsed = fiscalCodes.safeParse({
    mxik: textOf(mxik),
    package_code: textOf(cellOf("package_code")),
    units: wholeNumber(cellOf("units")),
    vat_percent: wholeNumber(cellOf("vat_percent")),
    is_marked: yesOrNo(cellOf("is_marked")),
    barcode: orNull("barcode"),
    seller_tin: orNull("seller_tin"),
    seller_pinfl: orNull("seller_pinfl"),
  });
  const issues = parsed.success ? [] : parsed.error.issues;
  const errors: RowError[] = [
    ...(variant_id || sku ? [] : [{ row, column: "sku" as const, code: "no_variant" as const }]),
    ...issues.map(({ path, message }) => {
      const column = path[0] as Column;
      return { row, column, code: codeOf(column, message, mxik) };
    }),
  ];
  return parsed.success && errors.length === 0
    ? { filed: { row, variant_id, sku, codes: parsed.data } }
    : { errors };
}

function codeOf(column: Column, message: string, mxik: Cell): RowErrorCode {
  if (column === "mxik" && (typeof mxik === "number" || /^[\d.,]+e\+?\d+$/i.test(textOf(mxik)))) {
    return "mxik_number";
  }
  return message === "one_seller" ? message : (column as RowErrorCode);
}

/** Spaces inside a pasted code are no part of it. */
function textOf(cell: Cell): string {
  return String(cell ?? "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** Null where nothing is written, NaN where no whole number is: the schema refuses it. */
function wholeNumber(cell: Cell): number | null {
  const text = textOf(cell).replace(/\s?%$/, "");
  return text === "" ? null : /^\d+$/.test(text) ? Number(text) : NaN;
}

const YES = ["1", "true", "yes", "ha", "да", "+"];
const NO = ["", "0", "false", "no", "yo'q", "yoq", "нет", "-"];

function yesOrNo(cell: Cell): boolean | null {
  const text = textOf(cell).toLowerCase();
  return YES.includes(text) ? true : NO.includes(text) ? false : null;
}
