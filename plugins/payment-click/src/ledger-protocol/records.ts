import type { Attempt, ProviderRecord } from "@medusa-uz/payment-ledger";
import pLimit from "p-limit";
import type { ClickMerchantApi } from "../merchant-api/merchant-api";
import { paymentIdOf } from "./payment-id";
import { unlessRefused } from "./send-transfer";

/** Questions at the same time: thousands a minute, and connections to spare for a refund meanwhile. */
const AT_ONCE = 20;

/**
 * Click's books of these attempts, asked payment by payment: it has no list of a day. A payment Click does not know is not
 * in its books; the sum it does not tell is the one the payment was prepared with.
 *
 * @throws when Click cannot be asked
 */
export async function clickRecords(
  attempts: Attempt[],
  api: ClickMerchantApi,
): Promise<ProviderRecord[]> {
  const limit = pLimit(AT_ONCE);
  try {
    const records = await Promise.all(
      attempts.map((attempt) => limit(() => recordOf(attempt, api))),
    );
    return records.filter((record) => record !== null);
  } catch (error) {
    limit.clearQueue();
    throw error;
  }
}

async function recordOf(attempt: Attempt, api: ClickMerchantApi): Promise<ProviderRecord | null> {
  const reference = paymentIdOf(attempt);
  if (!reference) {
    return null;
  }
  const status = await unlessRefused(api.paymentStatus(reference));
  return status
    ? record(attempt, attempt.transaction_id, reference, status.status)
    : recordOfOrder(attempt, api);
}

/** Click does not know the number we hold; it may have the order's money under another one. */
async function recordOfOrder(
  attempt: Attempt,
  api: ClickMerchantApi,
): Promise<ProviderRecord | null> {
  const order = attempt.account.merchant_trans_id ?? "";
  const found = await unlessRefused(api.paymentOfOrder(order, tashkentDay(attempt.create_time)));
  if (!found?.payment_id) {
    return null;
  }
  const { status } = (await unlessRefused(api.paymentStatus(found.payment_id))) ?? found;
  return record(attempt, null, found.payment_id, status);
}

function record(
  attempt: Attempt,
  transaction_id: string | null,
  reference: string,
  status: number | null,
): ProviderRecord | null {
  if (status === null) {
    return null;
  }
  const state = stateOf(status, attempt);
  return {
    transaction_id,
    reference,
    amount: attempt.amount,
    refunded: state === "refunded" ? attempt.amount : 0n,
    state,
    at: attempt.perform_time || attempt.create_time,
  };
}

const TASHKENT = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Tashkent" });

/** `2026-11-21`, as Click names a day. */
const tashkentDay = (ms: number): string => TASHKENT.format(ms);

/** Below zero, a payment that was paid here has been reversed; any other has failed. */
export function stateOf(
  status: number,
  { perform_time }: Pick<Attempt, "perform_time">,
): ProviderRecord["state"] {
  if (status < 0) {
    return perform_time > 0 ? "refunded" : "cancelled";
  }
  return status === 2 ? "paid" : "open";
}
