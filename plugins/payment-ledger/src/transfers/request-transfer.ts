import type { MedusaContainer } from "@medusajs/framework/types";
import { generateEntityId, MedusaError } from "@medusajs/framework/utils";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { openTransfer, whyNotTransferable } from "../modules/payment-ledger/transfer-commands";
import { protocolOf } from "../protocols/registry";
import type { Attempt, StockFate, Transfer, TransferCause } from "../types";

/** What somebody wants moved. `amount` is tiyin. */
export type TransferWish = {
  kind: Transfer["kind"];
  amount: bigint;
  cause: TransferCause;
  stock?: StockFate;
  note?: string;
  /** Medusa's id of the member of staff. */
  requested_by?: string;
};

/**
 * Queues money to be moved at the provider; settlement carries it out at once. Asking again while one is on its way is
 * refused, so a button pressed twice moves the money once.
 *
 * @returns the id of the transfer
 * @throws MedusaError NOT_ALLOWED saying what to do instead
 */
export async function requestTransfer(
  container: MedusaContainer,
  attempt: Attempt,
  wish: TransferWish,
): Promise<string> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const refusal = whyProviderCannot(attempt, wish);
  if (refusal) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, refusal);
  }
  const transfer_id = generateEntityId(undefined, "paytr");
  const { amount, ...rest } = wish;
  const refused = await ledger.transact<string | null>({
    provider: attempt.provider,
    method: `${wish.kind} asked`,
    request: { transfer_id, amount: amount.toString(), ...rest },
    transaction_id: attempt.transaction_id,
    decide: (view) => {
      const why = view.attempt ? whyNotTransferable(view, view.attempt, wish) : "no such payment";
      return why
        ? { answer: why, commands: [] }
        : {
            answer: null,
            commands: [{ type: "transfer", id: transfer_id, attempt_id: attempt.id, ...wish }],
          };
    },
  });
  if (refused) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `Not possible now: ${refused}`);
  }
  return transfer_id;
}

/** Gives a hold up. Harmless when it is being released, charged, or over. */
export async function queueRelease(
  ledger: PaymentLedgerService,
  attempt: Attempt,
  cause: TransferCause,
): Promise<void> {
  await ledger.transact({
    provider: attempt.provider,
    method: "release asked",
    request: { cause },
    transaction_id: attempt.transaction_id,
    decide: (view) =>
      view.attempt?.state === "held" && !openTransfer(view, attempt.id)
        ? {
            answer: true,
            commands: [
              {
                type: "transfer",
                attempt_id: attempt.id,
                kind: "release",
                amount: attempt.amount,
                cause,
              },
            ],
          }
        : { answer: false, commands: [] },
  });
}

function whyProviderCannot(attempt: Attempt, { kind, amount }: TransferWish): string | null {
  const protocol = protocolOf(attempt.provider);
  if (!protocol) {
    return `The plugin of ${attempt.provider} is not installed`;
  }
  if (kind !== "refund") {
    return protocol.send ? null : `${attempt.provider} has no holds`;
  }
  const { full, partial } = protocol.refundAbility(attempt, Date.now());
  const isWhole = attempt.refunded === 0n && amount === attempt.charged;
  return (isWhole ? full : partial)?.advice ?? null;
}
