import type { Attempt, RefundAbility, Refusal } from "@medusa-uz/payment-ledger";
import { isReversible } from "../protocol/reversal-window";

const NO_MERCHANT_API: Refusal = {
  code: "no_merchant_api",
  advice:
    "This shop has no Merchant API credentials of Click (merchantUserId), so the payment can only be given back " +
    "in Click's merchant cabinet",
};

const NO_PARTIAL: Refusal = {
  code: "no_partial",
  advice: "Click gives back the full sum only",
};

const MONTH_OVER: Refusal = {
  code: "month_over",
  advice:
    "Click gives a payment back within its month, or on the first day of the next month. This one is older: " +
    "transfer the money to the buyer outside Click",
};

/** Section 8: what Click lets a shop give back by itself. `now` is Unix ms. */
export function refundAbility(
  { create_time }: Pick<Attempt, "create_time">,
  now: number,
  hasMerchantApi: boolean,
): RefundAbility {
  if (!hasMerchantApi) {
    return { full: NO_MERCHANT_API, partial: NO_MERCHANT_API };
  }
  return { full: isReversible(create_time, now) ? null : MONTH_OVER, partial: NO_PARTIAL };
}
