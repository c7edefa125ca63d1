import type { TransferView } from "../area/area-api";
import type { AttemptView, SettlementView } from "../ledger-api";

/** Plain rows for tests. */
export function buildAttempt(overrides: Partial<AttemptView> = {}): AttemptView {
  return {
    id: "payatt_1",
    number: "1",
    payable_id: "payable_1",
    provider: "payme",
    transaction_id: "65127acf0d1b2c3d4e5f6071",
    amount: "15000000",
    charged: "0",
    refunded: "0",
    hold_expires_at: 0,
    card: null,
    account: { order_id: "1" },
    state: "created",
    counts: false,
    refund_due: null,
    provider_time: 1,
    create_time: 1,
    perform_time: 0,
    cancel_time: 0,
    reason: null,
    fiscal: { perform: null, cancel: null },
    ...overrides,
  };
}

export function buildSettlement(overrides: Partial<SettlementView> = {}): SettlementView {
  return {
    id: "1",
    kind: "capture",
    attempt_id: "payatt_1",
    tries: 0,
    last_error: null,
    next_try_at: "2026-11-21T07:00:00.000Z",
    done_at: null,
    created_at: "2026-11-21T07:00:00.000Z",
    ...overrides,
  };
}

export function buildTransfer(overrides: Partial<TransferView> = {}): TransferView {
  return {
    id: "paytr_1",
    attempt_id: "payatt_1",
    kind: "refund",
    amount: "15000000",
    cause: "staff",
    stock: "keep",
    state: "queued",
    note: null,
    requested_by: null,
    error: null,
    created_at: 1,
    ...overrides,
  };
}
