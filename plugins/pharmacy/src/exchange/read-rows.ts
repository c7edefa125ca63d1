import { z } from "@medusajs/framework/zod";
import type { RxClass } from "../types";
import { COLUMNS, isComplete, placesOf, type Column } from "./columns";
import { UnreadableFile, type Cell, type Table } from "./table";

/** What is wrong with a row. Each code has words in the admin. */
export type RowErrorCode =
  | "no_variant"
  | "unknown_variant"
  | "repeated"
  | "rx_class"
  | "form"
  | "gtin"
  | "reference_price"
  | "leaflet_url"
  | "too_long"
  | "differs";

export type RowError = {
  /** As the spreadsheet numbers it. */
  row: number;
  column: Column;
  code: RowErrorCode;
};

/** One pack, as a row tells of it; null where a cell is empty. */
export type FiledPack = {
  row: number;
  variant_id: string | null;
  sku: string | null;
  rx_class: RxClass;
  form: string;
  /** International names. */
  substances: string[];
  strength: string | null;
  pack: string | null;
  manufacturer: string | null;
  country: string | null;
  registration_no: string | null;
  atc: string | null;
  gtin: string | null;
  reference_price: number | null;
  storage: { uz: string | null; ru: string | null; en: string | null };
  leaflet_url: string | null;
};

export type FiledRows = {
  rows: FiledPack[];
  /** Rows that name a variant and nothing else. */
  skipped: number;
  errors: RowError[];
  /** Columns that the file has; what it has not stays as it is. */
  columns: Column[];
};

const LONGEST: Partial<Record<Column, number>> = {
  storage_uz: 1000,
  storage_ru: 1000,
  storage_en: 1000,
  inn: 2000,
  leaflet_url: 1000,
};
const LONGEST_OTHER = 300;

const CLASS_WORDS: Record<string, RxClass> = {
  otc: "otc", rx: "rx", strict: "strict", no: "otc", yes: "rx", "без рецепта": "otc", "по рецепту": "rx",
  retseptsiz: "otc", "retsept bilan": "rx", "retsept bo'yicha": "rx", пку: "strict", "qat'iy hisob": "strict",
}; // prettier-ignore

/**
 * Reads the rows of a filled-in file; each wrong cell is an error with the number of its row.
 *
 * @throws UnreadableFile when the header names too little
 */
export function readRows({ header, rows }: Table): FiledRows {
  const places = placesOf(header);
  if (!isComplete(places)) {
    throw new UnreadableFile("no_header");
  }
  const columns = COLUMNS.filter((column) => places[column] !== undefined);
  const result: FiledRows = { rows: [], skipped: 0, errors: [], columns };
  for (const { row, cells } of rows) {
    const cellOf = (column: Column): string | null => {
      const place = places[column];
      return place === undefined ? null : textOf(cells[place]) || null;
    };
    const filled = columns
      .slice(columns.findIndex((c) => !isIdentity(c)))
      .some((c) => !isIdentity(c) && cellOf(c));
    if (!filled) {
      result.skipped += 1;
      continue;
    }
    const errors = errorsOf(row, cellOf, columns);
    if (errors.length > 0) {
      result.errors.push(...errors);
    } else {
      result.rows.push(packOf(row, cellOf));
    }
  }
  return result;
}

const isIdentity = (column: Column): boolean =>
  ["variant_id", "sku", "product", "variant"].includes(column);

type CellOf = (column: Column) => string | null;

function errorsOf(row: number, cellOf: CellOf, columns: Column[]): RowError[] {
  const wrong = (column: Column, code: RowErrorCode): RowError => ({ row, column, code });
  const rxClass = cellOf("rx_class");
  const gtin = cellOf("gtin");
  const price = cellOf("reference_price");
  const url = cellOf("leaflet_url");
  return [
    ...(cellOf("variant_id") || cellOf("sku") ? [] : [wrong("sku", "no_variant")]),
    ...(rxClass && CLASS_WORDS[rxClass.toLowerCase()] ? [] : [wrong("rx_class", "rx_class")]),
    ...(cellOf("form") ? [] : [wrong("form", "form")]),
    ...(gtin && !/^\d{8}(\d{4,6})?$/.test(gtin) ? [wrong("gtin", "gtin")] : []),
    ...(price && sumOf(price) === null ? [wrong("reference_price", "reference_price")] : []),
    ...(url && !z.url({ protocol: /^https?$/ }).safeParse(url).success
      ? [wrong("leaflet_url", "leaflet_url")]
      : []),
    ...columns
      .filter((column) => (cellOf(column)?.length ?? 0) > (LONGEST[column] ?? LONGEST_OTHER))
      .map((column) => wrong(column, "too_long")),
  ];
}

function packOf(row: number, cellOf: CellOf): FiledPack {
  const price = cellOf("reference_price");
  return {
    row,
    variant_id: cellOf("variant_id"),
    sku: cellOf("sku"),
    rx_class: CLASS_WORDS[(cellOf("rx_class") ?? "").toLowerCase()],
    form: cellOf("form") ?? "",
    substances: (cellOf("inn") ?? "")
      .split(";")
      .map((name) => name.trim())
      .filter(Boolean),
    strength: cellOf("strength"),
    pack: cellOf("pack"),
    manufacturer: cellOf("manufacturer"),
    country: cellOf("country"),
    registration_no: cellOf("registration_no"),
    atc: cellOf("atc"),
    gtin: cellOf("gtin"),
    reference_price: price === null ? null : sumOf(price),
    storage: {
      uz: cellOf("storage_uz"),
      ru: cellOf("storage_ru"),
      en: cellOf("storage_en"),
    },
    leaflet_url: cellOf("leaflet_url"),
  };
}

function textOf(cell: Cell | undefined): string {
  return String(cell ?? "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** A whole sum in so'm as people write it, `25 000`; null for anything else. */
function sumOf(text: string): number | null {
  const plain = text.replace(/ /g, "").replace(/[.,]00?$/, "");
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}
