import type { Json, TransferOutcome } from "@medusa-uz/payment-ledger";
import { somFromTiyin } from "@medusa-uz/payment-ledger";
import { detailsOf, flowOf, PROVIDER } from "../flow/flow";
import type { GatewayPayment } from "../gateway/gateway";
import { GatewayError } from "../gateway/gateway-error";
import { DONE, ofdOfSending, refusalOf, refused, settledPayment, type Sending } from "./sending";

/** A part that was asked for may still be on its way, though the gateway shows the whole sum, for this long. */
const PART_ON_ITS_WAY_MS = 60_000;

/** Gives money back: all that is left, or, where the terminal may, a part of it. */
export async function refund(sending: Sending): Promise<TransferOutcome> {
  if (sending.again) {
    const known = await found(sending);
    if (known) {
      return known;
    }
    if (isPartOnItsWay(sending)) {
      throw new GatewayError("unknown", "still_in_flight");
    }
  }
  try {
    return await afterAnswer(sending, await ask(sending));
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
  if (isAllThatIsLeft(sending)) {
    return gateway.refund(uuid);
  }
  const ofd = await ofdOfSending(sending);
  await noteAsking(sending);
  return gateway.refundPart(uuid, amount, ofd);
}

/** Written down before the call: a process that dies in the middle of it must not ask again at once. */
async function noteAsking({ dependencies, attempt, transfer_id }: Sending): Promise<void> {
  const { transaction_id } = attempt;
  await dependencies.ledger.transact({
    provider: PROVIDER,
    method: "refund asked for",
    request: { transaction_id, transfer_id },
    transaction_id,
    decide: ({ attempt: now }) => ({
      answer: null,
      commands: now
        ? [
            {
              type: "note",
              attempt_id: now.id,
              details: detailsOf({ refund_asked: { transfer: transfer_id, at: Date.now() } }),
            },
          ]
        : [],
    }),
  });
}

/** Giving all back twice moves nothing; giving a part back twice does. */
function isPartOnItsWay(sending: Sending): boolean {
  const { refund_asked } = flowOf(sending.attempt);
  return (
    !isAllThatIsLeft(sending) &&
    refund_asked?.transfer === sending.transfer_id &&
    Date.now() < refund_asked.at + PART_ON_ITS_WAY_MS
  );
}

const leftOf = ({ attempt }: Sending) => attempt.charged - attempt.refunded;
const isAllThatIsLeft = (sending: Sending) => sending.amount === leftOf(sending);

/** The gateway says it is done: its sum has to say so, too. */
async function afterAnswer(sending: Sending, answer: GatewayPayment): Promise<TransferOutcome> {
  if (isDone(sending, answer)) {
    return done(sending, answer);
  }
  const known = await found(sending);
  if (known) {
    return known;
  }
  // Never asked for again by itself: the gateway has taken it on.
  const there = somFromTiyin(leftOf(sending));
  return refused(
    `the gateway took the refund on, but still shows ${there} so'm: look at the payment in its cabinet`,
  );
}

const isDone = (sending: Sending, { status, amount }: GatewayPayment): boolean =>
  isAllThatIsLeft(sending)
    ? status === "revert"
    : status === "success" && amount === leftOf(sending) - sending.amount;

/** What became of an earlier try; null when it has moved nothing so far. */
async function found(sending: Sending): Promise<TransferOutcome | null> {
  const payment = await settledPayment(sending);
  if (isDone(sending, payment)) {
    return done(sending, payment);
  }
  if (payment.status === "revert") {
    return refused("the gateway has given all of the money back, not a part of it");
  }
  if (payment.status !== "success") {
    return refused(`the payment is not a paid one at the gateway (${payment.status})`);
  }
  const left = leftOf(sending);
  if (payment.amount === left) {
    return null;
  }
  const there = somFromTiyin(payment.amount);
  return refused(`the gateway has ${there} so'm of it left, the shop ${somFromTiyin(left)}`);
}

/** The receipt of the return is kept beside that of the sale. */
async function done(
  { dependencies, attempt }: Sending,
  { refund_qr_url, qr_url, receipt_url }: GatewayPayment,
): Promise<TransferOutcome> {
  const { ledger, logger, uzcard } = dependencies;
  const { transaction_id } = attempt;
  // Otherwise it is one that the gateway was told of.
  if (refund_qr_url !== null && uzcard.options.fiscal === "provider") {
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
