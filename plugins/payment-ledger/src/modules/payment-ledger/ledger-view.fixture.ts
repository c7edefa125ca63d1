import type { Attempt, LedgerView, OrderFacts, Payable, Transfer } from "../../types";

/** Builders of what a decision looks at; a test names only what matters to it. Money in tiyin, times in ms. */
export function buildOrder(overrides: Partial<OrderFacts> = {}): OrderFacts {
  return {
    id: "order_1",
    display_id: 1,
    currency_code: "uzs",
    total: 15_000_000n,
    status: "pending",
    fulfilled: false,
    captured: 0n,
    secured: false,
    placed_at: 1_000,
    ...overrides,
  };
}

export function buildPayable(overrides: Partial<Payable> = {}): Payable {
  return {
    id: "payable_1",
    order_id: "order_1",
    display_id: 1,
    status: "open",
    expires_at: 1_801_000,
    ...overrides,
  };
}

export function buildAttempt(overrides: Partial<Attempt> = {}): Attempt {
  return {
    id: "payatt_1",
    number: 1n,
    payable_id: "payable_1",
    provider: "payme",
    transaction_id: "5305e3bab097f420a62ced0b",
    amount: 15_000_000n,
    charged: 0n,
    refunded: 0n,
    account: { order_id: "1" },
    state: "created",
    counts: false,
    refund_due: null,
    hold_expires_at: 0,
    details: {},
    provider_time: 2_000,
    create_time: 2_000,
    perform_time: 0,
    cancel_time: 0,
    reason: null,
    fiscal: { perform: null, cancel: null },
    ...overrides,
  };
}

export function buildTransfer(overrides: Partial<Transfer> = {}): Transfer {
  return {
    id: "paytr_1",
    attempt_id: "payatt_1",
    kind: "refund",
    amount: 15_000_000n,
    cause: "staff",
    stock: "return",
    state: "queued",
    note: null,
    requested_by: null,
    error: null,
    created_at: 2_600,
    ...overrides,
  };
}

export function buildView(overrides: Partial<LedgerView> = {}): LedgerView {
  const attempt = overrides.attempt ?? null;
  return {
    now: 3_000,
    next_attempt_id: "payatt_next",
    next_attempt_number: attempt ? null : 2n,
    order: buildOrder(),
    payable: buildPayable(),
    attempt,
    attempts: attempt ? [attempt] : [],
    transfers: [],
    ...overrides,
  };
}
