import {
  isSameReceipt,
  type OwnReceipt,
  type OwnReceipts,
  type TellOutcome,
} from "@medusa-uz/payment-ledger";
import { flowOf } from "../flow/flow";
import type { UzcardGateway } from "../gateway/gateway";
import { GatewayError } from "../gateway/gateway-error";
import { dependenciesOf } from "../payment/dependencies";

/** Receipts of the shop's own cash register: the gateway wants to know of sales and of returns. */
export const ownReceipts: OwnReceipts = {
  told: ["perform", "cancel"],
  tell: (receipt) => tellReceipt(receipt, dependenciesOf(receipt.container).uzcard.gateway),
};

/**
 * Tells the gateway of the receipt, unless it knows of one already: the same one was told before, and another one of a sale
 * was made by the gateway itself. Returns may follow one another, so the latest one counts.
 *
 * @throws GatewayError when the outcome is not known
 */
export async function tellReceipt(
  { attempt, kind, url }: Pick<OwnReceipt, "attempt" | "kind" | "url">,
  gateway: Pick<UzcardGateway, "getPayment" | "reportReceipt">,
): Promise<TellOutcome> {
  const { uuid } = flowOf(attempt);
  if (uuid === null) {
    return { outcome: "refused", why: "the gateway's number of this payment is not known" };
  }
  const { qr_url, refund_qr_url } = await gateway.getPayment(uuid);
  const known = kind === "cancel" ? refund_qr_url : qr_url;
  if (known !== null && isSameReceipt(known, url)) {
    return { outcome: "done" };
  }
  if (known !== null && kind === "perform") {
    return { outcome: "refused", why: `the gateway has another receipt of this payment: ${known}` };
  }
  try {
    await gateway.reportReceipt(uuid, url, kind === "cancel");
    return { outcome: "done" };
  } catch (error) {
    if (error instanceof GatewayError && error.failure === "refused") {
      return { outcome: "refused", why: error.message };
    }
    throw error;
  }
}
