import type { Locale } from "../locale.ts";

/** One call between the gateway and the shop, either way; codes, tokens and secrets are masked. */
export type CallRecord = {
  at: number;
  direction: "to_shop" | "from_shop";
  /** Method and path of the API, or which callback. */
  what: string;
  sent: string;
  answer: string;
  good: boolean;
  /** What the gateway would not like about the call or the answer. */
  complaint: string | null;
  duration_ms: number;
};

/** A card of a buyer. Its number is forgotten once it is bound; what it will do is kept. */
export type Card = {
  /** The token. */
  id: string;
  number: number;
  session_id: string;
  pan: string;
  ps: "uzcard" | "humo";
  fate: CardFate;
  phone: string;
  status: "active" | "deleted";
  added_at: number;
  calls: CallRecord[];
};

/** What a debit of the card ends in. */
export type CardFate = "pays" | "declined" | "no_money";

/** A hosted card form, open for 15 minutes. */
export type Binding = {
  /** The session. */
  id: string;
  store_id: number;
  redirect_url: string;
  redirect_decline_url: string;
  callback_url: string | null;
  opened_at: number;
  expires_at: number;
  state: "open" | "bound" | "declined";
  card: string | null;
  calls: CallRecord[];
};

export type PaymentStatus =
  "draft" | "progress" | "billing" | "hold" | "success" | "error" | "revert";

export type Hold = {
  number: number;
  /** The names of the last two are not published; a shop must decide by the payment's status. */
  status: "draft" | "active" | "canceled" | "charged" | "expired";
  minutes: number;
  expires_at: number;
};

export type FiscalReceipt = { f_num: string; fm_num: string; qr_url: string; is_refund: boolean };

/** Sums in tiyin, times in Unix ms. */
export type Payment = {
  /** The uuid. */
  id: string;
  number: number;
  kind: "invoice" | "payment" | "hold";
  /** Where the shop has called the gateway: links to its pages begin with it. */
  origin: string;
  store_id: number;
  invoice_id: string;
  billing_id: string | null;
  /** Asked for, and while a hold is active, blocked. */
  amount: number;
  charged: number;
  refunded: number;
  status: PaymentStatus;
  hold: Hold | null;
  /** Token of the card; null until a buyer has come to an invoice. */
  card: string | null;
  card_pan: string | null;
  ps: Card["ps"] | null;
  phone: string | null;
  /** Null: no code is needed. */
  otp: { expires_at: number; wrong: number } | null;
  callback_url: string | null;
  return_url: string | null;
  return_error_url: string | null;
  locale: Locale;
  ofd: unknown[] | null;
  /** Of an invoice. */
  expires_at: number | null;
  created_at: number;
  paid_at: number | null;
  refunded_at: number | null;
  failure: { code: string; message: string } | null;
  /** What the shop said when it did not want the money. */
  callback_message: string | null;
  tax: FiscalReceipt | null;
  refund_tax: FiscalReceipt | null;
  /** Reads that still show `progress` although the debit is done. */
  shown_in_progress: number;
  calls: CallRecord[];
};
