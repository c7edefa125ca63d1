import { PAYMENT_LEDGER_MODULE, type PaymentLedger } from "@medusa-uz/payment-ledger";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { expireTransaction, isExpired, TRANSACTION_LIFETIME_MS } from "../protocol/transaction";

export const config = { name: "expire-payme-transactions", schedule: "*/5 * * * *" };

const AT_ONCE = 100;

/**
 * Ends transactions that Payme created over 12 hours ago and never finished, so that their orders are free again.
 * Callbacks do the same when they meet one; this finds those nobody asks about.
 */
export default async function expirePaymeTransactions(container: MedusaContainer): Promise<void> {
  const ledger = container.resolve<PaymentLedger>(PAYMENT_LEDGER_MODULE);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const stale = await ledger.liveAttempts({
    provider: "payme",
    created_before: Date.now() - TRANSACTION_LIFETIME_MS,
    limit: AT_ONCE,
  });
  for (const { transaction_id } of stale) {
    const expired = await ledger.transact({
      provider: "payme",
      method: "expire",
      request: { id: transaction_id },
      transaction_id,
      // Decided again under the lock: the callback may have been first.
      decide: ({ attempt, now }) =>
        attempt && isExpired(attempt, now)
          ? { answer: true, commands: [expireTransaction(attempt)] }
          : { answer: false, commands: [] },
    });
    if (expired) {
      logger.info(`payme: transaction ${transaction_id} ran out of time and was cancelled`);
    }
  }
}
