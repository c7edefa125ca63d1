import type { AttemptState, RefundDue, Transfer } from "../types";

/** Why somebody has to look. */
export const ATTENTION_KINDS = [
  /** Money that the order cannot use is still with the shop. */
  "due_back",
  /** The provider refused to move money. */
  "transfer_failed",
  /** Medusa or a provider could not be told, five times and more. */
  "stuck",
  /** Blocked money lapses within a day. */
  "hold_lapsing",
  /** The provider reported that it took a payment back by itself. */
  "reversal_reported",
  /** The tax authority's receipt was refused, or the provider does not want to know of the shop's own. */
  "receipt_rejected",
  /** The shop's own cash register has to make a receipt, and it is not attached yet. */
  "receipt_owed",
  /** The ledger and the provider's books disagree. */
  "difference",
] as const;

export type AttentionKind = (typeof ATTENTION_KINDS)[number];

/** What staff can do about it. */
export const ATTENTION_ACTIONS = [
  /** Have the provider give the money back. */
  "send_back",
  /** Try again what failed. */
  "retry",
  /** The money went back outside of the shop: write that down. */
  "mark_returned",
  "charge",
  "release",
  /** A difference has been dealt with. */
  "resolve",
  /** It is as it should be: show it no more. */
  "dismiss",
] as const;

export type AttentionAction = (typeof ATTENTION_ACTIONS)[number];

/** One thing that waits for staff. Sums are tiyin as text, times Unix ms. */
export type AttentionItem = {
  /** `kind:row`, the address of its actions. */
  id: string;
  kind: AttentionKind;
  /** The row it is about: an attempt, a transfer, an outbox item or a difference. */
  row_id: string;
  provider: string | null;
  order_id: string | null;
  display_id: number | null;
  attempt_id: string | null;
  transaction_id: string | null;
  attempt_state: AttemptState | null;
  amount: string | null;
  since: number;
  /** A `RefundDue`, the kind of a difference, or what settlement owes, by the kind of the item. */
  what: RefundDue | string | null;
  /** Why it failed, in the words of whoever refused. */
  error: string | null;
  hold_expires_at: number | null;
  /** The latest transfer of the attempt. */
  transfer: Pick<Transfer, "id" | "kind" | "state" | "error"> | null;
};
