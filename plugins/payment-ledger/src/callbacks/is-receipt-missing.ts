import type { MedusaContainer } from "@medusajs/framework/types";
import { onlinePaymentBlockedFor } from "../fiscal/fiscal-lines-of-order";
import { displayIdOf } from "../modules/payment-ledger/lock-payable";

/**
 * The merchant demands receipts, and none can be made for this order. Costs nothing where they are not demanded.
 *
 * @param account the order number as the buyer or provider wrote it; false for what is none
 * @throws when that cannot be said: the provider should ask again
 */
export async function isReceiptMissing(
  container: MedusaContainer,
  account: string | undefined,
): Promise<boolean> {
  const display_id = displayIdOf(account);
  return display_id !== null && (await onlinePaymentBlockedFor(container, display_id)) !== null;
}
