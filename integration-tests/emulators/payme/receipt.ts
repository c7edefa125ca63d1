import type { Locale } from "../locale.ts";

/**
 * States of a receipt at Payme: 0 created, 1 being created at the shop, 2 debiting, 3 closing at the shop, 4 paid,
 * 21 waiting to be cancelled at the shop, 50 cancelled.
 */
export type ReceiptState = 0 | 1 | 2 | 3 | 4 | 21 | 50;

/** One call to the shop and what came back. */
export type CallRecord = {
  at: number;
  method: string;
  params: object;
  /** The shop's `result` or `error`, or why there was none. */
  answer: { result: unknown } | { error: { code: number; message: unknown; data?: unknown } };
  duration_ms: number;
};

export type Receipt = {
  /** Payme's transaction id: 24 hex digits. */
  id: string;
  /** Payme's creation time, ms; 0 until the shop was asked to create the transaction. */
  time: number;
  opened_at: number;
  amount: string;
  account: Record<string, string>;
  locale: Locale;
  checkout: string;
  card: string | null;
  state: ReceiptState;
  /** The shop's own id of the transaction. */
  transaction: string | null;
  perform_time: number;
  cancel_time: number;
  reason: number | null;
  /** Why it failed, as a Payme error code. */
  failure: number | null;
  calls: CallRecord[];
};
