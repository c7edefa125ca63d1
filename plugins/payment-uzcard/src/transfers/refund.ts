import type { Json, TransferOutcome } from "@medusa-uz/payment-ledger";
import { somFromTiyin } from "@medusa-uz/payment-ledger";
import { PROVIDER } from "../flow/flow";
import type { GatewayPayment } from "../gateway/gateway";
import { GatewayError } from "../gateway/gateway-error";
import { DONE, ofdOfSending, refusalOf, refused, settledPayment, type Sending } from "./sending";

/** Gives money back: all that is left, or, where the terminal may, a part of it. */
export async function refund(sending: Sending): Promise<TransferOutcome> {
  if (sending.again) {
    const known = await found(sending);
    if (known) {
      return known;
    }
  }
  try {
    return done(sending, await ask(sending));
  } catch (error) {
    if (!(error instanceof GatewayError) || error.failure === "unavailable") {
      throw error;
    }
    const known = await found(sending);
    if (known) {
      return known;
    }
    const refusal = refusalOf(error);
    if (refusal) {
      return refused(refusal.message);
    }
    throw error;
  }
}

async function ask(sending: Sending): Promise<GatewayPayment> {
  const { dependencies, uuid, amount } = sending;
  const { gateway } = dependencies.uzcard;
  return isAllThatIsLeft(sending)
    ? gateway.refund(uuid)
    : gateway.refundPart(uuid, amount, await ofdOfSending(sending));
}

const leftOf = ({ attempt }: Sending) => attempt.charged - attempt.refunded;
const isAllThatIsLeft = (sending: Sending) => sending.amount === leftOf(sending);

/** What became of an earlier try; null when it has moved nothing. */
async function found(sending: Sending): Promise<TransferOutcome | null> {
  const payment = await settledPayment(sending);
  if (payment.status === "revert") {
    return done(sending, payment);
  }
  if (payment.status !== "success") {
    return refused(`the payment is not a paid one at the gateway (${payment.status})`);
  }
  const left = leftOf(sending);
  if (payment.amount === left) {
    return null;
  }
  if (payment.amount === left - sending.amount) {
    return done(sending, payment);
  }
  const there = somFromTiyin(payment.amount);
  return refused(`the gateway has ${there} so'm of it left, the shop ${somFromTiyin(left)}`);
}

/** The receipt of the return is kept beside that of the sale. */
async function done(
  { dependencies, attempt }: Sending,
  { refund_qr_url, qr_url, receipt_url }: GatewayPayment,
): Promise<TransferOutcome> {
  const { ledger, logger } = dependencies;
  const { transaction_id } = attempt;
  if (refund_qr_url !== null) {
    const data: Json = {
      status: "accepted",
      qr_code_url: refund_qr_url,
      remaining: qr_url,
      receipt_url,
    };
    try {
      await ledger.transact({
        provider: PROVIDER,
        method: "refund receipt",
        request: { transaction_id },
        transaction_id,
        decide: (view) => ({
          answer: null,
          commands: view.attempt
            ? [{ type: "fiscal", attempt_id: view.attempt.id, kind: "cancel", data }]
            : [],
        }),
      });
    } catch (error) {
      logger.warn(`uzcard: receipt of the refund of ${transaction_id} not kept: ${String(error)}`);
    }
  }
  return DONE;
}
