import { onlinePaymentBlockedFor } from "@medusa-uz/payment-ledger";
import type { MedusaContainer } from "@medusajs/framework/types";

/**
 * The merchant demands receipts, and none can be made for this order. Costs nothing where they are not demanded.
 *
 * @throws when that cannot be said: Click asks again
 */
export async function isReceiptMissing(
  merchant_trans_id: string,
  container: MedusaContainer,
): Promise<boolean> {
  const display_id = /^[1-9]\d{0,9}$/.test(merchant_trans_id) ? Number(merchant_trans_id) : 0;
  const isNumber = display_id > 0 && display_id < 2 ** 31;
  return isNumber && (await onlinePaymentBlockedFor(container, display_id)) !== null;
}
