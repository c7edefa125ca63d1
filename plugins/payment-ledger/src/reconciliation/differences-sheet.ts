import { Workbook } from "exceljs";
import type {
  DifferenceLine,
  DifferenceSide,
} from "../modules/payment-ledger/reconciliation/differences-list";
import type { Locale } from "../protocols/protocol";
import { SHEET_TEXTS } from "./sheet-texts";

const SUM = "# ##0.00";
const MOMENT = "yyyy-mm-dd hh:mm";
/** Excel knows no time zones: what it is given as UTC it shows as it is. */
const TASHKENT_OFFSET_MS = 5 * 3_600_000;

/** Widths in characters. */
const COLUMNS = [
  { key: "day", width: 12 },
  { key: "provider", width: 10 },
  { key: "order", width: 10 },
  { key: "kind", width: 24 },
  { key: "reference", width: 28 },
  { key: "provider_reference", width: 20 },
  { key: "ledger_state", width: 18 },
  { key: "ledger_amount", width: 20, style: { numFmt: SUM } },
  { key: "ledger_refunded", width: 20, style: { numFmt: SUM } },
  { key: "provider_state", width: 18 },
  { key: "provider_amount", width: 20, style: { numFmt: SUM } },
  { key: "provider_refunded", width: 20, style: { numFmt: SUM } },
  { key: "status", width: 16 },
  { key: "note", width: 40 },
  { key: "resolved_at", width: 18, style: { numFmt: MOMENT } },
] as const;

/** Differences as an Excel workbook: sums in so'm as numbers, so that they can be added up. */
export async function differencesSheet(lines: DifferenceLine[], locale: Locale): Promise<Buffer> {
  const texts = SHEET_TEXTS[locale];
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(texts.sheet, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = COLUMNS.map((column) => ({ ...column, header: texts.columns[column.key] }));
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: COLUMNS.length } };
  for (const line of lines) {
    sheet.addRow(rowOf(line, locale));
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function rowOf(
  line: DifferenceLine,
  locale: Locale,
): Record<string, string | number | Date | null> {
  const texts = SHEET_TEXTS[locale];
  const state = (side: DifferenceSide | null) => side && (texts.states[side.state] ?? side.state);
  return {
    day: line.day,
    provider: line.provider,
    order: line.display_id,
    kind: texts.kinds[line.kind],
    reference: line.reference,
    provider_reference: line.provider_reference,
    ledger_state: state(line.ledger),
    ledger_amount: som(line.ledger?.amount),
    ledger_refunded: som(line.ledger?.refunded),
    provider_state: state(line.provider_side),
    provider_amount: som(line.provider_side?.amount),
    provider_refunded: som(line.provider_side?.refunded),
    status:
      line.status === "open"
        ? texts.open
        : line.resolution === "agrees_now"
          ? texts.agreesNow
          : texts.resolved,
    note: line.note,
    resolved_at: line.resolved_at
      ? new Date(Date.parse(line.resolved_at) + TASHKENT_OFFSET_MS)
      : null,
  };
}

/** A spreadsheet's numbers are floats: exact up to 90 000 000 000 000 so'm. */
function som(tiyin: string | undefined): number | null {
  return tiyin === undefined ? null : Number(tiyin) / 100;
}
