import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { PAYMENT_LEDGER_MODULE } from "../../../../modules/payment-ledger";
import type PaymentLedgerService from "../../../../modules/payment-ledger/service";
import type { DayTotal } from "../../../../modules/payment-ledger/totals";
import { boundsOf, daysBefore, tashkentDayOf } from "../../../../reconciliation/tashkent-day";
import type { TotalsQuery } from "./validators";

const DEFAULT_DAYS = 14;
const LONGEST_MS = 366 * 86_400_000;

/** Money taken and given back by provider and day; the last fourteen days unless said. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ totals: DayTotal[]; from: string; to: string }>,
): Promise<void> {
  const query = req.validatedQuery as TotalsQuery;
  const to = query.to ?? tashkentDayOf(Date.now());
  const last = boundsOf(to)!;
  const from = query.from ?? daysBefore(last.from, DEFAULT_DAYS - 1).at(-1)!;
  const first = boundsOf(from)!;
  if (first.from > last.from || last.to - first.from > LONGEST_MS) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "from: must not be after to, nor more than a year before it",
    );
  }
  const ledger = req.scope.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const totals = await ledger.totals({
    from: first.from,
    to: last.to,
    provider: query.provider,
  });
  res.json({ totals, from, to });
}
