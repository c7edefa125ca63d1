import type { TransferOutcome } from "@medusa-uz/payment-ledger";
import { GatewayError } from "../gateway/gateway-error";
import { DONE, refusalOf, refused, settledPayment, type Sending } from "./sending";

/** Gives a hold up. One that is over already counts as given up; one that was charged has to be refunded. */
export async function release(sending: Sending): Promise<TransferOutcome> {
  const { dependencies, uuid, again } = sending;
  if (again) {
    const known = await found(sending);
    if (known) {
      return known;
    }
  }
  try {
    await dependencies.uzcard.gateway.cancelHold(uuid);
    return DONE;
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

/** What became of the hold; null while it is still held. */
async function found(sending: Sending): Promise<TransferOutcome | null> {
  const { status } = await settledPayment(sending);
  switch (status) {
    case "success":
      return refused("the hold was charged already: refund the payment");
    case "error":
    case "revert":
      return DONE;
    default:
      return null;
  }
}
