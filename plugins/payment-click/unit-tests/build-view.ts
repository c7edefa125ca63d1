import type { Attempt, LedgerView, OrderFacts, Payable } from "@medusa-uz/payment-ledger";
import type { ClickCall } from "../src/protocol/gate";
import type { ProtocolSettings } from "../src/protocol/settings";

/** 15 January 2026, 12:35 in Tashkent, ms. */
export const NOW = Date.parse("2026-01-15T12:35:00+05:00");

export const buildOrder = (over: Partial<OrderFacts> = {}): OrderFacts => ({
  id: "order_1",
  display_id: 197,
  currency_code: "uzs",
  total: 15_000_000n,
  status: "pending",
  fulfilled: false,
  captured: 0n,
  secured: false,
  placed_at: NOW - 60_000,
  ...over,
});

export const buildPayable = (over: Partial<Payable> = {}): Payable => ({
  id: "payable_1",
  order_id: "order_1",
  display_id: 197,
  status: "open",
  expires_at: NOW + 60_000,
  ...over,
});

/** A prepared payment with the number 7001. */
export const buildAttempt = (over: Partial<Attempt> = {}): Attempt => ({
  id: "payatt_1",
  number: 7001n,
  payable_id: "payable_1",
  provider: "click",
  transaction_id: "12345678901",
  amount: 15_000_000n,
  charged: 0n,
  refunded: 0n,
  account: { merchant_trans_id: "197" },
  state: "created",
  counts: false,
  refund_due: null,
  hold_expires_at: 0,
  details: { click_paydoc_id: "555" },
  provider_time: NOW - 10_000,
  create_time: NOW - 10_000,
  perform_time: 0,
  cancel_time: 0,
  reason: null,
  fiscal: { perform: null, cancel: null },
  ...over,
});

/** A paid one, and the only one of its order. */
export const buildPaid = (over: Partial<Attempt> = {}): Attempt =>
  buildAttempt({
    state: "performed",
    counts: true,
    charged: 15_000_000n,
    perform_time: NOW - 5_000,
    ...over,
  });

/** A payable order of 150 000 so'm with nothing tried yet. */
export const buildView = (over: Partial<LedgerView> = {}): LedgerView => ({
  now: NOW,
  next_attempt_id: "payatt_next",
  next_attempt_number: 7002n,
  order: buildOrder(),
  payable: buildPayable(),
  attempt: null,
  attempts: over.attempt ? [over.attempt] : [],
  transfers: [],
  ...over,
});

export const buildPrepare = (over: Partial<ClickCall> = {}): ClickCall => ({
  action: "prepare",
  click_trans_id: "12345678901",
  click_paydoc_id: "555",
  merchant_trans_id: "197",
  merchant_prepare_id: null,
  amount: 15_000_000n,
  error: 0,
  ...over,
});

export const buildComplete = (over: Partial<ClickCall> = {}): ClickCall =>
  buildPrepare({ action: "complete", merchant_prepare_id: 7001n, ...over });

export const DEFAULT_SETTINGS: ProtocolSettings = {
  canReverse: true,
  needsReceipt: true,
  completeErrorOnPaid: "auto",
};
