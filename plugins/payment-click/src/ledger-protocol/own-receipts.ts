import {
  isSameReceipt,
  type OwnReceipt,
  type OwnReceipts,
  type TellOutcome,
} from "@medusa-uz/payment-ledger";
import { ClickRefusal } from "../merchant-api/errors";
import type { ClickMerchantApi } from "../merchant-api/merchant-api";
import { paymentIdOf } from "./payment-id";

/** Receipts of the shop's own cash register: Click wants to know of those of sales, and has no call for returns. */
export const ownReceipts = (api: ClickMerchantApi | null): OwnReceipts => ({
  told: api ? ["perform"] : [],
  tell: (receipt) => tellReceipt(receipt, api),
});

/**
 * Tells Click of the receipt (`submit_qrcode`, `fiscal.md` section 5.2), unless it knows of one already: the same one was
 * told before, and another one was made by Click itself.
 *
 * @throws ClickUnreachable when the outcome is not known
 */
export async function tellReceipt(
  { attempt, url }: OwnReceipt,
  api: ClickMerchantApi | null,
): Promise<TellOutcome> {
  const payment_id = paymentIdOf(attempt);
  if (!api || !payment_id) {
    return { outcome: "refused", why: "the shop has no Merchant API credentials of Click" };
  }
  const known = await knownReceipt(api, payment_id);
  if (known) {
    return isSameReceipt(known, url)
      ? { outcome: "done" }
      : { outcome: "refused", why: `Click has another receipt of this payment: ${known}` };
  }
  try {
    await api.submitQrcode(payment_id, url);
    return { outcome: "done" };
  } catch (error) {
    // Wrong credentials are put right by staff, and then it is told again.
    if (error instanceof ClickRefusal && !error.isUnauthorized) {
      return { outcome: "refused", why: error.message };
    }
    throw error;
  }
}

async function knownReceipt(api: ClickMerchantApi, payment_id: string): Promise<string | null> {
  try {
    return await api.receiptUrl(payment_id);
  } catch (error) {
    if (error instanceof ClickRefusal && !error.isUnauthorized) {
      return null;
    }
    throw error;
  }
}
