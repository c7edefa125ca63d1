import type { FiscalOrder, FiscalOutcome } from "@medusa-uz/payment-ledger";
import { flowOf } from "../flow/flow";
import { dependenciesOf } from "../payment/dependencies";

/** A receipt that is not there after this long is not coming, ms. */
const PATIENCE_MS = 3_600_000;

/**
 * The gateway makes the receipt from the lines that the payment carried; here it is only asked for (`fiscal.md`
 * section 6).
 *
 * @throws GatewayError when the gateway cannot be asked now
 */
export async function fiscalize({
  container,
  attempt,
  lines,
}: FiscalOrder): Promise<FiscalOutcome> {
  const { gateway } = dependenciesOf(container).uzcard;
  const { uuid } = flowOf(attempt);
  if (uuid === null) {
    return { outcome: "refused", why: "the gateway's number of this payment is not known" };
  }
  const { qr_url, receipt_url } = await gateway.getPayment(uuid);
  if (qr_url !== null) {
    return { outcome: "done", receipt: { qr_code_url: qr_url, receipt_url } };
  }
  if (lines === null) {
    return { outcome: "refused", why: "the order's products lack their codes" };
  }
  return Date.now() - attempt.perform_time < PATIENCE_MS
    ? { outcome: "pending" }
    : { outcome: "refused", why: "the gateway has made no receipt within an hour" };
}
