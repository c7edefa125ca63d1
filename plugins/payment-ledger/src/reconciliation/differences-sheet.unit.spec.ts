import { Workbook } from "exceljs";
import type { DifferenceLine } from "../modules/payment-ledger/reconciliation/differences-list";
import { differencesSheet } from "./differences-sheet";
import { SHEET_TEXTS } from "./sheet-texts";

const buildLine = (overrides: Partial<DifferenceLine> = {}): DifferenceLine => ({
  id: "1",
  provider: "click",
  day: "2026-11-21",
  kind: "refund_differs",
  reference: "tx-1",
  provider_reference: "900001",
  attempt_id: "payatt_1",
  order_id: "order_1",
  display_id: 7,
  ledger: { state: "performed", amount: "15000010", refunded: "0" },
  provider_side: { state: "refunded", amount: "15000010", refunded: "15000010" },
  status: "resolved",
  resolution: "staff",
  note: "Qaytarilgan",
  resolved_by: "user_1",
  resolved_at: "2026-11-21T20:30:00.000Z",
  found_at: "2026-11-21T20:00:00.000Z",
  ...overrides,
});

async function rowsOf(lines: DifferenceLine[], locale: "uz" | "ru" | "en") {
  const workbook = new Workbook();
  const file = await differencesSheet(lines, locale);
  await workbook.xlsx.load(file.buffer as ArrayBuffer);
  const rows: unknown[][] = [];
  workbook.worksheets[0].eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

it("writes sums as so'm that can be added up, and times as Tashkent's clock shows them", async () => {
  const [, row] = await rowsOf([buildLine()], "uz");
  expect(row).toEqual([
    "2026-11-21",
    "click",
    7,
    "Qaytarilgan summa har xil",
    "tx-1",
    "900001",
    "to'langan",
    150000.1,
    0,
    "qaytarilgan",
    150000.1,
    150000.1,
    "hal qilingan",
    "Qaytarilgan",
    new Date("2026-11-22T01:30:00.000Z"),
  ]);
});

it("leaves the side empty that knows nothing", async () => {
  const [, row] = await rowsOf(
    [buildLine({ kind: "missing_in_ledger", ledger: null, status: "open", resolved_at: null })],
    "en",
  );
  expect(row.slice(6, 9)).toEqual([undefined, undefined, undefined]);
  expect(row[3]).toBe("Missing in the shop");
  expect(row[12]).toBe("open");
});

it.each(["uz", "ru", "en"] as const)("heads every column in %s", async (locale) => {
  const [headings] = await rowsOf([], locale);
  expect(headings).toEqual(Object.values(SHEET_TEXTS[locale].columns));
});
