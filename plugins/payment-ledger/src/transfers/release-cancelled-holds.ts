import type { MedusaContainer } from "@medusajs/framework/types";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { queueRelease } from "./request-transfer";

/**
 * Unblocks money held for cancelled orders. Medusa's cancellation does not see a payment that is only being authorized.
 * A release that the provider has refused is left to staff.
 */
export async function releaseHoldsOfCancelledOrders(container: MedusaContainer): Promise<void> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  for (const attempt of await ledger.holdsOfCancelledOrders()) {
    await queueRelease(ledger, attempt, "order_cancelled");
  }
}
