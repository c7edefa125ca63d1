import type { MedusaContainer } from "@medusajs/framework/types";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { balanceOrderBooks } from "../settlement/balance-order-books";
import { releaseStockOfCancelledOrders } from "../settlement/release-stock";
import { releaseHoldsOfCancelledOrders } from "../transfers/release-cancelled-holds";

/**
 * Puts right what is left when staff cancel an order in the very moment it is paid, refunded or given up. Medusa's
 * cancellation takes no lock and undoes itself in pieces; the ledger knows what should be there.
 */
export default async function mendCollisions(container: MedusaContainer): Promise<void> {
  await container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE).flagPaidButCancelled();
  await releaseHoldsOfCancelledOrders(container);
  await balanceOrderBooks(container);
  await releaseStockOfCancelledOrders(container);
}

export const config = { name: "payment-ledger-mend-collisions", schedule: "*/20 * * * * *" };
