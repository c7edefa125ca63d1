import type { Attempt, ProviderRecord } from "@medusa-uz/payment-ledger";
import pLimit from "p-limit";
import { MAX_CONNECTIONS, type ClickMerchantApi } from "../merchant-api/merchant-api";
import { paymentIdOf } from "./payment-id";
import { statusOrNull } from "./send-transfer";

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
  const limit = pLimit(MAX_CONNECTIONS);
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
  const status = reference ? await statusOrNull(api, reference) : null;
  if (!reference || status === null) {
    return null;
  }
  const state = stateOf(status, attempt);
  return {
    transaction_id: attempt.transaction_id,
    reference,
    amount: attempt.amount,
    refunded: state === "refunded" ? attempt.amount : 0n,
    state,
    at: attempt.perform_time || attempt.create_time,
  };
}

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
