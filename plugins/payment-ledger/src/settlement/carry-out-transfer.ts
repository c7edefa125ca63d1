import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { FiscalLine } from "../fiscal/fiscal-line";
import { fiscalLinesOfPart } from "../fiscal/fiscal-lines-of-order";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type { OutboxItem } from "../modules/payment-ledger/outbox";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import type { TransferOutcome } from "../protocols/protocol";
import { protocolOf } from "../protocols/registry";
import type { Attempt, Transfer, TransferCommand } from "../types";

/**
 * Moves money at the provider. That it may have been asked is written down first, so a try after a crash or a lost
 * answer asks what became of it before it repeats anything.
 */
export async function carryOutTransfer(
  container: MedusaContainer,
  { transfer_id, order_id }: OutboxItem,
): Promise<void> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const found = await ledger.transfer(transfer_id ?? "");
  if (!found || (found.transfer.state !== "queued" && found.transfer.state !== "sent")) {
    return;
  }
  const { transfer, attempt } = found;
  const send = protocolOf(attempt.provider)?.send;
  if (!send) {
    await record(ledger, attempt, transfer, {
      type: "transfer_failed",
      transfer_id: transfer.id,
      error: `${attempt.provider} gives a shop no way to do this: return the money in its cabinet`,
    });
    return;
  }
  const again = transfer.state === "sent";
  if (!again) {
    await record(ledger, attempt, transfer, { type: "transfer_sent", transfer_id: transfer.id });
  }
  const outcome = await send({
    container,
    attempt,
    transfer,
    again,
    lines: await linesAfter(container, order_id, transfer, attempt),
  });
  await record(ledger, attempt, transfer, outcomeCommand(transfer, outcome));
  if (outcome.outcome === "refused") {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`payment-ledger: ${transfer.kind} ${transfer.id} was refused: ${outcome.why}`);
  }
}

/** The receipt of what remains sold once the transfer is through. */
async function linesAfter(
  container: MedusaContainer,
  order_id: string,
  { kind, amount }: Transfer,
  { charged, refunded }: Attempt,
): Promise<FiscalLine[] | null> {
  const remaining = { charge: amount, refund: charged - refunded - amount, release: 0n }[kind];
  return remaining > 0n ? fiscalLinesOfPart(container, { id: order_id }, remaining) : null;
}

function outcomeCommand(transfer: Transfer, outcome: TransferOutcome): TransferCommand {
  return outcome.outcome === "done"
    ? { type: "transfer_done", transfer_id: transfer.id, details: outcome.details }
    : { type: "transfer_failed", transfer_id: transfer.id, error: outcome.why };
}

async function record(
  ledger: PaymentLedgerService,
  attempt: Attempt,
  transfer: Transfer,
  command: TransferCommand,
): Promise<void> {
  const error = command.type === "transfer_failed" ? command.error : null;
  await ledger.transact({
    provider: attempt.provider,
    method: `${transfer.kind} ${command.type.replace("transfer_", "")}`,
    request: { transfer_id: transfer.id, amount: transfer.amount.toString(), error },
    transaction_id: attempt.transaction_id,
    decide: (view) => {
      const now = view.transfers.find(({ id }) => id === transfer.id);
      if (!now) {
        throw new MedusaError(MedusaError.Types.NOT_FOUND, `transfer ${transfer.id} is gone`);
      }
      const isOpen = now.state === "queued" || now.state === "sent";
      return { answer: now.state, commands: isOpen ? [command] : [] };
    },
  });
}
