import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PAYMENT_LEDGER_MODULE } from "../../../../../modules/payment-ledger";
import type PaymentLedgerService from "../../../../../modules/payment-ledger/service";
import { differencesSheet } from "../../../../../reconciliation/differences-sheet";
import type { ExportQuery } from "../validators";

const MOST_ROWS = 20_000;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The differences of a filter as an Excel workbook. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { lang, ...filter } = req.validatedQuery as ExportQuery;
  const ledger = req.scope.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const { differences } = await ledger.reconciliation.differences({
    ...filter,
    limit: MOST_ROWS,
    offset: 0,
  });
  res
    .status(200)
    .type(XLSX)
    .set("Content-Disposition", 'attachment; filename="reconciliation.xlsx"')
    .send(await differencesSheet(differences, lang));
}
