import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import type { CatalogueVariant } from "../../modules/fiscal/variants-list";
import { COLUMNS, type Column } from "./columns";
import { guarded } from "./read-csv";

type Row = Record<Column, string | number | null>;

const WIDTHS: Partial<Record<Column, number>> = { product: 40, variant: 20, mxik: 22, sku: 18 };
const NUMBERS: Column[] = ["units", "vat_percent", "is_marked"];

/** Rows written before others have their turn: callbacks wait for the same thread. */
const ROWS_AT_ONCE = 250;

/** Variants with their codes, or with room for them, as an Excel workbook to fill in. */
export async function excelTemplate(variants: CatalogueVariant[]): Promise<Buffer> {
  const { stream } = (await import("exceljs")).default;
  const output = new PassThrough();
  const file = buffer(output);
  const workbook = new stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: true,
  });
  const sheet = workbook.addWorksheet("mxik", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = COLUMNS.map((key) => ({
    header: key,
    key,
    width: WIDTHS[key] ?? 14,
    // As text, or Excel rounds an IKPU and eats its leading zeros.
    style: NUMBERS.includes(key) ? {} : { numFmt: "@" },
  }));
  sheet.getRow(1).font = { bold: true };
  for (const [i, variant] of variants.entries()) {
    sheet.addRow(rowOf(variant)).commit();
    if (i % ROWS_AT_ONCE === 0) {
      await setImmediate();
    }
  }
  await workbook.commit();
  return file;
}

/** The same as CSV, which Excel opens as UTF-8 because of its first character. */
export function csvTemplate(variants: CatalogueVariant[]): string {
  const lines = variants.map((variant) => {
    const row = rowOf(variant);
    return COLUMNS.map((column) => quoted(row[column])).join(";");
  });
  return `\ufeff${[COLUMNS.join(";"), ...lines].join("\r\n")}\r\n`;
}

function rowOf({ variant_id, sku, product_title, variant_title, codes }: CatalogueVariant): Row {
  return {
    variant_id,
    sku,
    product: product_title,
    variant: variant_title,
    mxik: codes?.mxik ?? null,
    package_code: codes?.package_code ?? null,
    units: codes?.units ?? null,
    vat_percent: codes?.vat_percent ?? null,
    is_marked: codes ? Number(codes.is_marked) : null,
    barcode: codes?.barcode ?? null,
    seller_tin: codes?.seller_tin ?? null,
    seller_pinfl: codes?.seller_pinfl ?? null,
  };
}

/** Text always in quotes: a spreadsheet that parts cells by another delimiter must not find a cell within it. */
function quoted(cell: string | number | null): string {
  return typeof cell === "string" ? `"${guarded(cell).replace(/"/g, '""')}"` : String(cell ?? "");
}
