import type { Attempt, LedgerView, OrderFacts, Payable } from "@medusa-uz/payment-ledger";
import type { ProtocolSettings } from "../src/protocol/settings";

/** The sample moment of the protocol's test vectors, ms. */
export const T = 1399114284039;
export const NOW = T + 1000;

export const buildOrder = (over: Partial<OrderFacts> = {}): OrderFacts => ({
  id: "order_1",
  display_id: 197,
  currency_code: "uzs",
  total: 15000000n,
  status: "pending",
  fulfilled: false,
  captured: 0n,
  secured: false,
  placed_at: T - 60_000,
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

export const buildAttempt = (over: Partial<Attempt> = {}): Attempt => ({
  id: "payatt_1",
  number: 1n,
  payable_id: "payable_1",
  provider: "payme",
  transaction_id: "5305e3bab097f420a62ced0b",
  amount: 15000000n,
  charged: 0n,
  refunded: 0n,
  account: { order_id: "197" },
  state: "created",
  counts: false,
  refund_due: null,
  hold_expires_at: 0,
  details: {},
  provider_time: T,
  create_time: T + 10,
  perform_time: 0,
  cancel_time: 0,
  reason: null,
  fiscal: { perform: null, cancel: null },
  ...over,
});

/** A payable order of 150 000 so'm with nothing tried yet. */
export const buildView = (over: Partial<LedgerView> = {}): LedgerView => ({
  now: NOW,
  next_attempt_id: "payatt_next",
  next_attempt_number: 2n,
  order: buildOrder(),
  payable: buildPayable(),
  attempt: null,
  attempts: over.attempt ? [over.attempt] : [],
  transfers: [],
  ...over,
});

export const DEFAULT_SETTINGS: ProtocolSettings = {
  accountField: "order_id",
  busyCode: -31099,
  allowRefunds: true,
};
