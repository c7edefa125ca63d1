import type { Logger } from "@medusajs/framework/types";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import type { JournalEntry } from "../types";

/**
 * Journals a call that asked the ledger for no decision: a refusal, a statement. Nobody waits for it, because a slow or
 * broken journal must not keep an answer from its caller.
 *
 * @param started_at `performance.now()` when the call came in
 */
export function journalAside(
  { ledger, logger }: { ledger: PaymentLedgerService; logger: Logger },
  { started_at, ...entry }: Omit<JournalEntry, "duration_ms"> & { started_at: number },
): void {
  ledger
    .journal({ ...entry, duration_ms: performance.now() - started_at })
    .catch((error: Error) =>
      logger.warn(`${entry.provider}: ${entry.method} not journaled: ${error.message}`),
    );
}
