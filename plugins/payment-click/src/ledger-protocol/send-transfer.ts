import type { TransferOrder, TransferOutcome } from "@medusa-uz/payment-ledger";
import { ClickRefusal } from "../merchant-api/errors";
import type { ClickMerchantApi, PaymentStatus } from "../merchant-api/merchant-api";
import { paymentIdOf } from "./payment-id";
import { refundAbility } from "./refund-ability";

type Sent = Pick<TransferOrder, "attempt" | "transfer" | "again">;

/**
 * Gives a payment back through Click. After a try whose outcome is not known, and after a refusal, Click is asked what
 * became of the payment: the money may have gone back already, by that try or from the cabinet.
 *
 * @throws ClickUnreachable when the outcome is not known
 */
export async function sendTransfer(
  { attempt, transfer, again }: Sent,
  api: ClickMerchantApi | null,
  now: number,
): Promise<TransferOutcome> {
  const payment_id = paymentIdOf(attempt);
  if (api && payment_id && again && (await isReversed(api, payment_id))) {
    return { outcome: "done" };
  }
  const isWhole = transfer.amount === attempt.charged && attempt.refunded === 0n;
  const { full, partial } = refundAbility(attempt, now, api !== null);
  const refusal = isWhole ? full : partial;
  if (refusal || !api) {
    return { outcome: "refused", why: refusal?.advice ?? "" };
  }
  if (transfer.kind !== "refund" || !payment_id) {
    return { outcome: "refused", why: whyNot(transfer.kind) };
  }
  try {
    await api.reverse(payment_id);
    return { outcome: "done" };
  } catch (error) {
    if (!(error instanceof ClickRefusal)) {
      throw error;
    }
    return !error.isUnauthorized && (await isReversed(api, payment_id))
      ? { outcome: "done" }
      : { outcome: "refused", why: error.message };
  }
}

/**
 * Click has no status of its own for a reversed payment in any page we have: a paid one that turned negative has been
 * reversed, since nothing else undoes a payment of which Complete said that the money was taken.
 */
async function isReversed(api: ClickMerchantApi, payment_id: string): Promise<boolean> {
  const { status = null } = (await unlessRefused(api.paymentStatus(payment_id))) ?? {};
  return status !== null && status < 0;
}

/** Null when Click does not know what it was asked about. */
export async function unlessRefused(asked: Promise<PaymentStatus>): Promise<PaymentStatus | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ClickRefusal && !error.isUnauthorized) {
      return null;
    }
    throw error;
  }
}

const whyNot = (kind: TransferOrder["transfer"]["kind"]): string =>
  kind === "refund" ? "Click's number of this payment is not known" : "Click has no holds";
