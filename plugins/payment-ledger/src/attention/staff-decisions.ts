import { MedusaError } from "@medusajs/framework/utils";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { openTransfer } from "../modules/payment-ledger/transfer-commands";
import type { Attempt, Decision, Json, LedgerCommand, LedgerView, StockFate } from "../types";
import type { AttentionAction, AttentionItem } from "./item";

/** What a member of staff chose, and why. */
export type StaffWish = {
  action: AttentionAction;
  note?: string;
  /** What becomes of the goods when all of the money of an order went back. */
  stock?: StockFate;
  /** Medusa's id of the member of staff. */
  requested_by: string;
};

/**
 * Writes down that staff gave the money back outside of the shop, in the provider's cabinet or by hand. About a transfer
 * that failed or hangs it is that sum, otherwise all that is left.
 */
export async function markReturned(
  ledger: PaymentLedgerService,
  attempt: Attempt,
  item: Pick<AttentionItem, "kind" | "transfer">,
  wish: StaffWish,
): Promise<void> {
  const isOfTransfer = item.kind === "transfer_failed" || item.kind === "stuck";
  const transfer_id = isOfTransfer ? item.transfer?.id : undefined;
  const refused = await ledger.transact<string | null>({
    ...callOf(attempt, wish),
    decide: (view) => decideReturned(view, wish.stock ?? "keep", transfer_id),
  });
  if (refused) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, refused);
  }
}

/** Answers null when it is, or was, written down. */
export function decideReturned(
  view: LedgerView,
  stock: StockFate,
  transfer_id?: string,
): Decision<string | null> {
  const { attempt } = view;
  const isOver = attempt?.state === "refunded" || attempt?.state === "cancelled";
  if (!attempt || isOver) {
    return { answer: null, commands: [] };
  }
  const underWay = openTransfer(view, attempt.id);
  if (underWay && underWay.id !== transfer_id) {
    return {
      answer: "The money is on its way at the provider: wait until that is done",
      commands: [],
    };
  }
  // What staff did themselves, the shop must not do once more.
  const givenUp: LedgerCommand[] = underWay
    ? [{ type: "transfer_failed", transfer_id: underWay.id, error: "done by staff instead" }]
    : [];
  switch (attempt.state) {
    case "held":
      return {
        answer: null,
        commands: [...givenUp, { type: "cancel", attempt_id: attempt.id, reason: null }],
      };
    case "performed": {
      const left = attempt.charged - attempt.refunded;
      const meant = view.transfers.find(({ id }) => id === transfer_id);
      const amount = meant?.kind === "refund" && meant.amount < left ? meant.amount : left;
      const fate = amount === left ? stock : "keep";
      return {
        answer: null,
        commands: [...givenUp, { type: "refund", attempt_id: attempt.id, amount, stock: fate }],
      };
    }
    default:
      return { answer: "No money has been taken that could be returned", commands: [] };
  }
}

/** Notes that an item is as it should be, so that it is shown no more. */
export async function dismiss(
  ledger: PaymentLedgerService,
  attempt: Attempt,
  item: AttentionItem,
  wish: StaffWish,
): Promise<void> {
  await ledger.transact<boolean>({
    ...callOf(attempt, wish),
    decide: ({ attempt: now }) => {
      const known = now?.details.attention_dismissed;
      const dismissed: Json[] = Array.isArray(known) ? known : [];
      return now && !dismissed.includes(item.id)
        ? {
            answer: true,
            commands: [
              {
                type: "note",
                attempt_id: now.id,
                details: { attention_dismissed: [...dismissed, item.id] },
              },
            ],
          }
        : { answer: false, commands: [] };
    },
  });
}

/** Has a stuck debt tried again at once, and writes down who asked. */
export async function hurry(
  ledger: PaymentLedgerService,
  item: AttentionItem,
  wish: StaffWish,
): Promise<void> {
  await ledger.transact<boolean>({
    provider: item.provider ?? "staff",
    method: `${wish.action} by staff`,
    request: { ...requestOf(wish), settlement: item.row_id },
    display_id: String(item.display_id),
    transaction_id: item.transaction_id ?? undefined,
    decide: () => ({ answer: true, commands: [] }),
  });
  await ledger.attention.hurry(item.row_id);
}

function callOf({ provider, transaction_id }: Attempt, wish: StaffWish) {
  return {
    provider,
    method: `${wish.action} by staff`,
    request: requestOf(wish),
    transaction_id,
  };
}

function requestOf({ note, stock, requested_by }: StaffWish): { [name: string]: Json } {
  return { requested_by, note: note ?? null, ...(stock && { stock }) };
}
