import type { DictionaryKey } from "../i18n/dictionary";
import type { StoryView } from "../ledger-api";
import type { BadgeColor } from "./explain-attempt";
import { settlementState } from "./explain-settlement";

type StoryMoney = Pick<StoryView, "status" | "total" | "attempts">;

export const STATUS_COLORS: Record<StoryView["status"], BadgeColor> = {
  awaiting: "orange",
  processing: "blue",
  paid: "green",
  refunded: "purple",
  cancelled: "grey",
};

/** Where the money of the order stands, in one sentence. */
export function explainStory(story: StoryMoney, cashPromised: boolean): DictionaryKey {
  switch (story.status) {
    case "awaiting":
      if (story.total === null) {
        return "story.noTotal";
      }
      return cashPromised ? "story.awaitingCash" : "story.awaiting";
    case "processing":
      return story.attempts.some(({ state, counts }) => state === "held" && counts)
        ? "story.held"
        : "story.processing";
    case "paid":
      return story.attempts.some(({ counts }) => counts) ? "story.paid" : "story.paidCash";
    case "cancelled":
      return story.attempts.some(({ refund_due }) => refund_due)
        ? "story.cancelledDue"
        : "story.cancelled";
    default:
      return `story.${story.status}`;
  }
}

/** The sum to show above the story, tiyin: the one that was paid, because Medusa's total of a cancelled order is 0. */
export function storySum({
  total,
  attempts,
}: Pick<StoryView, "total" | "attempts">): string | null {
  const paid = attempts.find(({ counts, state }) => counts || state === "refunded");
  if (paid) {
    return paid.charged === "0" ? paid.amount : paid.charged;
  }
  return total === "0" ? null : total;
}

/** An order of the dashboard, as far as promised cash is concerned. */
export type OrderPayments = {
  payment_collections?: {
    payments?: { provider_id: string; canceled_at?: string | Date | null }[] | null;
  }[];
};

/** The buyer has chosen cash on delivery and has not taken it back. */
export function isCashPromised(order: OrderPayments): boolean {
  return (order.payment_collections ?? [])
    .flatMap(({ payments }) => payments ?? [])
    .some(({ provider_id, canceled_at }) => provider_id === "pp_system_default" && !canceled_at);
}

const MOVING_MS = 1_500;
const SETTLING_MS = 3_000;
const PAYING_MS = 5_000;

/** How soon to look again, ms; false when nothing can change by itself. */
export function refreshInterval(
  story: Pick<StoryView, "status" | "settlement" | "transfers"> | undefined,
): number | false {
  if (!story) {
    return false;
  }
  if (story.transfers.some(({ state }) => state === "queued" || state === "sent")) {
    return MOVING_MS;
  }
  if (story.settlement.some((line) => settlementState(line) !== "done")) {
    return SETTLING_MS;
  }
  return story.status === "awaiting" || story.status === "processing" ? PAYING_MS : false;
}
