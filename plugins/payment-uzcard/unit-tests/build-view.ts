import type { Attempt, LedgerView, OrderFacts, Payable, Transfer } from "@medusa-uz/payment-ledger";
import type { Reported, SeenCard } from "../src/flow/effect";
import { NEW_FLOW, type Flow } from "../src/flow/flow";
import type { FlowSettings } from "../src/flow/step";

export const NOW = 1_795_000_000_000;
export const ME = "me";
const TOTAL = 15_000_000n;

export const SETTINGS: FlowSettings = {
  mode: "hold",
  capture: "automatic",
  allowedPs: ["uzcard"],
  holdMinutes: 4320,
  saleMinutes: 30,
  minAmount: 100_000n,
};

export const buildOrder = (over: Partial<OrderFacts> = {}): OrderFacts => ({
  id: "order_1",
  display_id: 197,
  currency_code: "uzs",
  total: TOTAL,
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

/** A payment in the middle of `flow`; asked for by {@link ME} unless said. */
export const buildAttempt = (flow: Partial<Flow> = {}, over: Partial<Attempt> = {}): Attempt => ({
  id: "payatt_1",
  number: 1n,
  payable_id: "payable_1",
  provider: "uzcard",
  transaction_id: "197-abc",
  amount: TOTAL,
  charged: 0n,
  refunded: 0n,
  account: { order_id: "197" },
  state: "created",
  counts: false,
  refund_due: null,
  hold_expires_at: 0,
  details: { ...NEW_FLOW, ...flow },
  provider_time: NOW - 1000,
  create_time: NOW - 1000,
  perform_time: 0,
  cancel_time: 0,
  reason: null,
  fiscal: { perform: null, cancel: null },
  ...over,
});

export const doing = (what: string, until = NOW + 1000): Pick<Flow, "doing"> => ({
  doing: { what, by: ME, until },
});

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

export const buildTransfer = (over: Partial<Transfer> = {}): Transfer => ({
  id: "paytr_1",
  attempt_id: "payatt_1",
  kind: "charge",
  amount: TOTAL,
  cause: "automatic",
  stock: "keep",
  state: "sent",
  note: null,
  requested_by: null,
  error: null,
  created_at: NOW,
  ...over,
});

export const buildReported = (over: Partial<Reported> = {}): Reported => ({
  uuid: "u1",
  status: "draft",
  hold: "draft",
  amount: TOTAL,
  hold_expires_at: null,
  needs_code: true,
  response_code: null,
  ...over,
});

export const buildCard = (over: Partial<SeenCard> = {}): SeenCard => ({
  status: "active",
  session_id: "s1",
  token: "hidden",
  pan: "860053******8829",
  ps: "uzcard",
  usable: true,
  ...over,
});
