import {
  PAYMENT_LEDGER_MODULE,
  type Attempt,
  type PaymentLedger,
  type ProviderRecord,
  type ReconciledPeriod,
} from "@medusa-uz/payment-ledger";
import { paymeState, TRANSACTION_LIFETIME_MS } from "../protocol/transaction";
import { toldRecords } from "./told-records";

/** Clocks differ by so much at most, ms. */
const CLOCK_MARGIN_MS = 3_600_000;

/**
 * Payme's books as far as a shop can know them. Payme has no register to ask; it asks for ours (GetStatement). So the
 * ledger is compared with what Payme itself asked for and was told last, which is kept apart from the attempts: in the
 * journal, which is only ever added to, and in the statements served.
 */
export async function servedRecords({
  container,
  from,
  to,
}: ReconciledPeriod): Promise<ProviderRecord[]> {
  const { told } = container.resolve<PaymentLedger>(PAYMENT_LEDGER_MODULE);
  const [answers, statement] = await Promise.all([
    told.answers({
      provider: "payme",
      opening: "CreateTransaction",
      state_at: ["result", "state"],
      // A transaction can reach the shop as long as it lives.
      from: from - CLOCK_MARGIN_MS,
      to: to + TRANSACTION_LIFETIME_MS + CLOCK_MARGIN_MS,
    }),
    told.statementLines("payme", from, to),
  ]);
  return toldRecords({ from, to }, answers, statement);
}

/** Keeps what a statement says of its transactions. */
export async function keepStatement(ledger: PaymentLedger, attempts: Attempt[]): Promise<void> {
  await ledger.told.keepStatement(
    "payme",
    attempts.map((attempt) => ({
      transaction_id: attempt.transaction_id,
      provider_time: attempt.provider_time,
      amount: attempt.amount,
      refunded: attempt.refunded,
      state: String(paymeState(attempt)),
    })),
  );
}
