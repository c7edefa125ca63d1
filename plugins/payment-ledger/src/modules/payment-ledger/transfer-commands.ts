import { generateEntityId } from "@medusajs/framework/utils";
import type {
  Attempt,
  LedgerCommand,
  LedgerView,
  RefundDue,
  Transfer,
  TransferCommand,
} from "../../types";
import type { LedgerChange } from "./apply-command";
import { ForbiddenCommand } from "./forbidden-command";

type Queue = Extract<TransferCommand, { type: "transfer" }>;
type Progress = Exclude<TransferCommand, { type: "transfer" }>;

/** Queues money to be moved at the provider, if the attempt has it and no other transfer of it is on its way. */
export function queueTransfer(view: LedgerView, attempt: Attempt, command: Queue): LedgerChange {
  const why = whyNotTransferable(view, attempt, command);
  if (why) {
    throw new ForbiddenCommand(command, why);
  }
  return { attempt, inserted: false, ...queued(view, attempt, command) };
}

/** Null when this transfer may be queued now; a screen asks before it offers one. */
export function whyNotTransferable(
  view: Pick<LedgerView, "transfers">,
  attempt: Attempt,
  { kind, amount }: Pick<Queue, "kind" | "amount">,
): string | null {
  if (openTransfer(view, attempt.id)) {
    return "another transfer of this payment is on its way";
  }
  if (amount <= 0n) {
    return "nothing to transfer";
  }
  if (kind === "refund") {
    const left = attempt.charged - attempt.refunded;
    return attempt.state === "performed" && amount <= left
      ? null
      : `${left} tiyin of a ${attempt.state} payment can be given back`;
  }
  return attempt.state === "held" && amount <= attempt.amount
    ? null
    : `${attempt.amount} tiyin are ${attempt.state}, not held`;
}

export function openTransfer(
  { transfers }: Pick<LedgerView, "transfers">,
  attempt_id: string,
): Transfer | undefined {
  return transfers.find(
    (one) => one.attempt_id === attempt_id && (one.state === "queued" || one.state === "sent"),
  );
}

/** Money the order cannot use goes back by itself. `attempt` is as it is after the decision. */
export function giveBack(
  view: LedgerView,
  attempt: Attempt,
  kind: "release" | "refund",
  cause: RefundDue,
): Pick<LedgerChange, "transfers" | "outbox"> {
  const amount = kind === "release" ? attempt.amount : attempt.charged - attempt.refunded;
  return queued(view, attempt, {
    type: "transfer",
    attempt_id: attempt.id,
    kind,
    amount,
    cause,
    stock: "keep",
  });
}

function queued(
  view: LedgerView,
  attempt: Attempt,
  command: Queue,
): Pick<LedgerChange, "transfers" | "outbox"> {
  const id = command.id ?? generateEntityId(undefined, "paytr");
  return {
    transfers: [
      {
        inserted: true,
        row: {
          id,
          attempt_id: attempt.id,
          kind: command.kind,
          amount: command.amount,
          cause: command.cause,
          stock: command.stock ?? "keep",
          state: "queued",
          note: command.note ?? null,
          requested_by: command.requested_by ?? null,
          error: null,
          created_at: view.now,
        },
      },
    ],
    outbox: [{ kind: "transfer", transfer_id: id }],
  };
}

/** What a transfer becomes, and the money command that follows once the provider has carried it out. */
export type TransferProgress = { transfer: Transfer; attempt: Attempt; then: LedgerCommand | null };

export function progressTransfer(view: LedgerView, command: Progress): TransferProgress {
  const transfer = view.transfers.find(({ id }) => id === command.transfer_id);
  const attempt = view.attempts.find(({ id }) => id === transfer?.attempt_id);
  if (!transfer || !attempt) {
    throw new ForbiddenCommand(command, `transfer ${command.transfer_id} is not on this payable`);
  }
  const isOpen = transfer.state === "queued" || transfer.state === "sent";
  if (!isOpen) {
    throw new ForbiddenCommand(command, `transfer is ${transfer.state}`);
  }
  switch (command.type) {
    case "transfer_sent":
      return { transfer: { ...transfer, state: "sent" }, attempt, then: null };
    case "transfer_failed":
      return {
        transfer: { ...transfer, state: "failed", error: command.error },
        attempt,
        then: null,
      };
    case "transfer_done":
      return {
        transfer: { ...transfer, state: "done", error: null },
        attempt,
        then: moneyCommand(transfer, attempt, command),
      };
  }
}

/** Null when the provider's own call was first and the ledger has it already. */
function moneyCommand(
  { kind, amount, stock }: Transfer,
  attempt: Attempt,
  { details }: Extract<TransferCommand, { type: "transfer_done" }>,
): LedgerCommand | null {
  const attempt_id = attempt.id;
  switch (kind) {
    case "charge":
      return attempt.state === "held"
        ? {
            type: "perform",
            attempt_id,
            charged: amount,
            give_back: true,
            fiscalize: true,
            details,
          }
        : null;
    case "release":
      return attempt.state === "held"
        ? { type: "cancel", attempt_id, reason: null, details }
        : null;
    case "refund":
      return attempt.state === "performed" && amount <= attempt.charged - attempt.refunded
        ? { type: "refund", attempt_id, amount, stock }
        : null;
  }
}
