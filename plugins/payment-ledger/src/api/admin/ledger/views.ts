import { paymentStatus, type PaymentStatus } from "../../../modules/payment-ledger/payment-status";
import type { PaymentLine } from "../../../modules/payment-ledger/payments-list";
import type {
  JournalLine,
  PaymentStory,
  SettlementLine,
} from "../../../modules/payment-ledger/payment-story";
import { transferView, type TransferView } from "../../../transfers/transfer-after";
import type { Attempt } from "../../../types";

/** An attempt on the wire: bigints as decimal text, sums in tiyin. What protocols note down stays inside, but for a card's face. */
export type AttemptView = Omit<
  Attempt,
  "amount" | "charged" | "refunded" | "number" | "details"
> & {
  amount: string;
  charged: string;
  refunded: string;
  number: string;
  /** Masked. */
  card: string | null;
};

export type PaymentView = AttemptView & { order_id: string; display_id: number };

export type StoryView = {
  status: PaymentStatus;
  /** Tiyin as text; null when the total cannot be paid. */
  total: string | null;
  expires_at: number | null;
  attempts: AttemptView[];
  transfers: TransferView[];
  journal: JournalLine[];
  settlement: SettlementLine[];
};

export function attemptView(attempt: Attempt): AttemptView {
  const { amount, charged, refunded, number, details, ...rest } = attempt;
  return {
    ...rest,
    amount: amount.toString(),
    charged: charged.toString(),
    refunded: refunded.toString(),
    number: number.toString(),
    card: typeof details.card_pan === "string" ? details.card_pan : null,
  };
}

export function paymentView({ order_id, display_id, ...attempt }: PaymentLine): PaymentView {
  return { ...attemptView(attempt), order_id, display_id };
}

export function storyView(story: PaymentStory): StoryView {
  const { order, payable, attempts, transfers, journal, settlement } = story;
  const status = paymentStatus(order, payable, attempts);
  return {
    status,
    total: order.total?.toString() ?? null,
    expires_at: status === "awaiting" && !order.secured ? (payable?.expires_at ?? null) : null,
    attempts: attempts.map(attemptView),
    transfers: transfers.map(transferView),
    journal,
    settlement,
  };
}
