import type { TransferOutcome } from "@medusa-uz/payment-ledger";
import { somFromTiyin } from "@medusa-uz/payment-ledger";
import { GatewayError } from "../gateway/gateway-error";
import { DONE, ofdOfSending, refusalOf, refused, settledPayment, type Sending } from "./sending";

/**
 * Takes a hold, or a part of it; the rest is free again. The gateway takes one charge of a hold, so an answer that was
 * lost is looked up, never repeated blindly.
 */
export async function charge(sending: Sending): Promise<TransferOutcome> {
  const { dependencies, attempt, uuid, amount, again } = sending;
  if (amount > attempt.amount) {
    return refused(`only ${somFromTiyin(attempt.amount)} so'm are held`);
  }
  if (again) {
    const known = await found(sending);
    if (known) {
      return known;
    }
  }
  try {
    await dependencies.uzcard.gateway.charge(uuid, amount, await ofdOfSending(sending));
    return DONE;
  } catch (error) {
    return afterFailure(sending, error);
  }
}

async function afterFailure(sending: Sending, error: unknown): Promise<TransferOutcome> {
  if (!(error instanceof GatewayError) || error.failure === "unavailable") {
    throw error;
  }
  const known = await found(sending);
  if (known) {
    return known;
  }
  // Still held. What was refused is refused; what was lost may be on its way: the ledger asks again.
  const refusal = refusalOf(error);
  if (refusal) {
    return refused(refusal.message);
  }
  throw error;
}

/** What became of the hold; null while it is still held. */
async function found(sending: Sending): Promise<TransferOutcome | null> {
  const payment = await settledPayment(sending);
  switch (payment.status) {
    case "success":
      return payment.amount === sending.amount
        ? DONE
        : refused(`the gateway has taken ${somFromTiyin(payment.amount)} so'm instead`);
    case "error":
    case "revert":
      return refused(`the hold is over at the gateway (${payment.status})`);
    default:
      return null;
  }
}
