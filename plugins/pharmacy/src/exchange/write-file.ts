import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import type { ExportedPack } from "../modules/medicine/medicine-list";
import { doseFormName } from "../medicine/dose-forms";
import { COLUMNS, type Column } from "./columns";
import { guarded } from "./read-csv";

type Row = Record<Column, string | number | null>;

const WIDTHS: Partial<Record<Column, number>> = { product: 40, inn: 30, form: 24, sku: 18 };
const NUMBERS: Column[] = ["reference_price"];

/** Rows written before others have their turn: requests wait for the same thread. */
const ROWS_AT_ONCE = 250;

/** Packs with what is known of them, or with room for it, as an Excel workbook to fill in. */
export async function excelOf(packs: ExportedPack[]): Promise<Buffer> {
  const { stream } = (await import("exceljs")).default;
  const output = new PassThrough();
  const file = buffer(output);
  const workbook = new stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: true,
  });
  const sheet = workbook.addWorksheet("medicines", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = COLUMNS.map((key) => ({
    header: key,
    key,
    width: WIDTHS[key] ?? 14,
    // As text, or Excel rounds a GTIN and eats its leading zeros.
    style: NUMBERS.includes(key) ? {} : { numFmt: "@" },
  }));
  sheet.getRow(1).font = { bold: true };
  for (const [i, pack] of packs.entries()) {
    sheet.addRow(rowOf(pack)).commit();
    if (i % ROWS_AT_ONCE === 0) {
      await setImmediate();
    }
  }
  await workbook.commit();
  return file;
}

/** The same as CSV, which Excel opens as UTF-8 because of its first character. */
export function csvOf(packs: ExportedPack[]): string {
  const lines = packs.map((pack) => {
    const row = rowOf(pack);
    return COLUMNS.map((column) => quoted(row[column])).join(";");
  });
  return `\ufeff${[COLUMNS.join(";"), ...lines].join("\r\n")}\r\n`;
}

function rowOf(pack: ExportedPack): Row {
  return {
    variant_id: pack.variant_id,
    sku: pack.sku,
    product: pack.product_title,
    variant: pack.variant_title,
    rx_class: pack.rx_class,
    form: pack.form && doseFormName(pack.form, "uz"),
    inn: pack.substances?.join("; ") || null,
    strength: pack.strength,
    pack: pack.pack,
    manufacturer: pack.manufacturer,
    country: pack.country,
    registration_no: pack.registration_no,
    atc: pack.atc,
    gtin: pack.gtin,
    reference_price: pack.reference_price,
    storage_uz: pack.storage?.uz ?? null,
    storage_ru: pack.storage?.ru ?? null,
    storage_en: pack.storage?.en ?? null,
    leaflet_url: pack.leaflet_url,
  };
}

/** Text always in quotes: a spreadsheet that parts cells by another delimiter must not find a cell within it. */
function quoted(cell: string | number | null): string {
  return typeof cell === "string" ? `"${guarded(cell).replace(/"/g, '""')}"` : String(cell ?? "");
}
