import { paymentStatus, type PaymentStatus } from "../../../modules/payment-ledger/payment-status";
import type { PaymentLine } from "../../../modules/payment-ledger/payments-list";
import type {
  JournalLine,
  PaymentStory,
  SettlementLine,
} from "../../../modules/payment-ledger/payment-story";
import type { Attempt } from "../../../types";

/** An attempt on the wire: bigints as decimal text, `amount` in tiyin. */
export type AttemptView = Omit<Attempt, "amount" | "number"> & { amount: string; number: string };

export type PaymentView = AttemptView & { order_id: string; display_id: number };

export type StoryView = {
  status: PaymentStatus;
  /** Tiyin as text; null when the total cannot be paid. */
  total: string | null;
  expires_at: number | null;
  attempts: AttemptView[];
  journal: JournalLine[];
  settlement: SettlementLine[];
};

export function attemptView({ amount, number, ...attempt }: Attempt): AttemptView {
  return { ...attempt, amount: amount.toString(), number: number.toString() };
}

export function paymentView({ order_id, display_id, ...attempt }: PaymentLine): PaymentView {
  return { ...attemptView(attempt), order_id, display_id };
}

export function storyView(story: PaymentStory): StoryView {
  const { order, payable, attempts, journal, settlement } = story;
  const status = paymentStatus(order, payable, attempts);
  return {
    status,
    total: order.total?.toString() ?? null,
    expires_at: status === "awaiting" && !order.secured ? (payable?.expires_at ?? null) : null,
    attempts: attempts.map(attemptView),
    journal,
    settlement,
  };
}
