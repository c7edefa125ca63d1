import type { Locale } from "../locale.ts";

/**
 * A payment at Click: `opened` on the page, `prepared` at the shop, `debited` while the shop has not confirmed yet, `paid`,
 * `failed` (no money was kept), `manual` (debited, and the shop answered with errors: a person has to look), `reversed`.
 */
export type PaymentState =
  "opened" | "prepared" | "debited" | "paid" | "failed" | "manual" | "reversed";

/** One call between Click and the shop, either way. */
export type CallRecord = {
  at: number;
  direction: "to_shop" | "from_shop";
  /** `Prepare`, `Complete`, or the Merchant API's method and path. */
  what: string;
  /** As it went over the wire. */
  sent: string;
  answer: string;
  good: boolean;
  /** What Click would not like about the answer. */
  complaint: string | null;
  duration_ms: number;
};

/** Whose no it was: the shop's answer, the card's bank, or no answer at all. */
export type Failure = { by: "shop" | "card" | "silence"; code: number; note: string };

export type Payment = {
  /** `click_paydoc_id`, the `payment_id` of the Merchant API. */
  id: string;
  click_trans_id: string;
  /** ms; decides in which month it can be reversed. */
  created_at: number;
  merchant_trans_id: string;
  /** So'm, the text of the link. */
  amount: string;
  return_url: string | null;
  locale: Locale;
  card: string | null;
  state: PaymentState;
  merchant_prepare_id: string | null;
  merchant_confirm_id: string | null;
  failure: Failure | null;
  /** Who asked for the money back. */
  reversed_by: "shop" | "cabinet" | null;
  fiscal: FiscalReceipt | null;
  calls: CallRecord[];
};

/** The receipt of the tax office: what was sold, and from when its link can be read. */
export type FiscalReceipt = { items: unknown[]; qr_url: string; ready_at: number };
