import type { Transfer, TransferOrder, TransferOutcome } from "@medusa-uz/payment-ledger";
import { flowOf } from "../flow/flow";
import { GatewayError } from "../gateway/gateway-error";
import { dependenciesOf } from "../payment/dependencies";
import { forgetCard } from "../payment/forget-card";
import { charge } from "./charge";
import { refund } from "./refund";
import { release } from "./release";
import { refused, type Sending } from "./sending";

/**
 * Moves money at the gateway for the ledger: charges or releases a hold, refunds a payment. A try that may have been
 * heard before asks first, so nothing is moved twice.
 *
 * @throws GatewayError while the outcome is unknown; the ledger tries again later
 */
export async function send({
  container,
  attempt,
  transfer,
  again,
  lines,
}: TransferOrder): Promise<TransferOutcome> {
  const dependencies = dependenciesOf(container);
  const { uuid } = flowOf(attempt);
  if (uuid === null) {
    return { outcome: "refused", why: "the gateway's number of this payment is not known" };
  }
  const sending: Sending = {
    ...{ dependencies, attempt, uuid, again, lines },
    ...{ transfer_id: transfer.id, amount: transfer.amount },
  };
  try {
    return await move(transfer.kind, sending);
  } catch (error) {
    if (error instanceof GatewayError && error.code === "ERROR_NOT_FOUND") {
      return refused(`the gateway knows no such payment (${error.message})`);
    }
    throw error;
  }
}

async function move(kind: Transfer["kind"], sending: Sending): Promise<TransferOutcome> {
  switch (kind) {
    case "charge":
      return afterwards(sending, await charge(sending));
    case "release":
      return afterwards(sending, await release(sending));
    case "refund":
      return refund(sending);
  }
}

/** The card has done its part. */
async function afterwards(
  { dependencies, attempt }: Sending,
  outcome: TransferOutcome,
): Promise<TransferOutcome> {
  if (outcome.outcome === "done") {
    await forgetCard(dependencies, attempt);
  }
  return outcome;
}
