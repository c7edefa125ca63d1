import type { Attempt, LedgerView } from "../../types";
import { applyCommand, ForbiddenCommand, whyItDoesNotCount } from "./apply-command";
import { buildAttempt, buildOrder, buildPayable, buildView } from "./ledger-view.fixture";

const created = buildAttempt();
const performed = buildAttempt({ state: "performed", counts: true, perform_time: 2_500 });

describe("create", () => {
  const command = {
    type: "create" as const,
    transaction_id: "tx",
    amount: 15_000_000n,
    provider_time: 2_900,
    account: { order_id: "1" },
    exclusive: true,
  };

  it("opens an attempt with the id, number and time of the view", () => {
    expect(applyCommand(buildView(), command)).toMatchObject({
      inserted: true,
      exclusive: true,
      attempt: { id: "payatt_next", number: 2n, create_time: 3_000, state: "created" },
    });
  });

  it("is forbidden without a payable", () => {
    const view = buildView({ payable: null, order: null });
    expect(() => applyCommand(view, command)).toThrow(ForbiddenCommand);
  });
});

describe("perform", () => {
  const perform = (view: LedgerView) =>
    applyCommand(view, { type: "perform", attempt_id: created.id });

  it("pays the order and owes a capture", () => {
    expect(perform(buildView({ attempt: created }))).toEqual({
      inserted: false,
      payable_status: "paid",
      outbox: "capture",
      attempt: { ...created, state: "performed", counts: true, perform_time: 3_000 },
    });
  });

  it("records a debit the order cannot take as due back, and owes no capture", () => {
    const view = buildView({ attempt: created, payable: buildPayable({ status: "paid" }) });
    expect(perform(view)).toEqual({
      inserted: false,
      attempt: {
        ...created,
        state: "performed",
        counts: false,
        refund_due: "already_paid",
        perform_time: 3_000,
      },
    });
  });

  it.each(["performed", "cancelled", "refunded"] as const)("is forbidden on %s", (state) => {
    const view = buildView({ attempt: buildAttempt({ state }) });
    expect(() => perform(view)).toThrow(ForbiddenCommand);
  });
});

it.each<[string, Partial<LedgerView>, ReturnType<typeof whyItDoesNotCount>]>([
  ["open order, exact sum", {}, null],
  ["cash was promised", { order: buildOrder({ secured: true }) }, null],
  ["paid by another attempt", { payable: buildPayable({ status: "paid" }) }, "already_paid"],
  ["captured in Medusa otherwise", { order: buildOrder({ captured: 1n }) }, "already_paid"],
  [
    "paid, then cancelled by staff",
    { payable: buildPayable({ status: "paid" }), order: buildOrder({ status: "canceled" }) },
    "already_paid",
  ],
  ["given up", { payable: buildPayable({ status: "expired" }) }, "order_cancelled"],
  ["refunded before", { payable: buildPayable({ status: "refunded" }) }, "order_cancelled"],
  ["cancelled by staff", { order: buildOrder({ status: "canceled" }) }, "order_cancelled"],
  ["order is gone", { order: null }, "order_cancelled"],
  ["order was edited", { order: buildOrder({ total: 14_000_000n }) }, "amount_changed"],
  ["total has a fraction of a tiyin", { order: buildOrder({ total: null }) }, "amount_changed"],
])("whether money counts: %s", (_, overrides, why) => {
  expect(whyItDoesNotCount(buildView({ attempt: created, ...overrides }), created)).toBe(why);
});

describe("cancel", () => {
  const cancel = (attempt: Attempt, overrides: Partial<LedgerView> = {}) =>
    applyCommand(buildView({ attempt, ...overrides }), {
      type: "cancel",
      attempt_id: attempt.id,
      reason: 5,
    });

  it("ends an open attempt and leaves the order payable", () => {
    expect(cancel(created)).toEqual({
      inserted: false,
      attempt: { ...created, state: "cancelled", reason: 5, cancel_time: 3_000 },
    });
  });

  it("refunds the payment of an order, keeps its perform time and owes Medusa the refund", () => {
    const change = cancel(performed, { payable: buildPayable({ status: "paid" }) });
    expect(change).toEqual({
      inserted: false,
      payable_status: "refunded",
      outbox: "refund",
      attempt: { ...performed, state: "refunded", counts: false, reason: 5, cancel_time: 3_000 },
    });
  });

  it("mirrors the refund of a payment whose order was cancelled meanwhile", () => {
    const due = buildAttempt({ state: "performed", refund_due: "order_cancelled" });
    const change = cancel(due, { payable: buildPayable({ status: "paid" }) });
    expect(change).toMatchObject({ payable_status: "refunded", outbox: "refund" });
    expect(change.attempt.refund_due).toBeNull();
  });

  it("takes back a second debit without touching the order", () => {
    const second = buildAttempt({ state: "performed", refund_due: "already_paid" });
    const change = cancel(second, { payable: buildPayable({ status: "paid" }) });
    expect(change.payable_status).toBeUndefined();
    expect(change.outbox).toBeUndefined();
  });

  it.each(["cancelled", "refunded"] as const)("is forbidden on %s", (state) => {
    expect(() => cancel(buildAttempt({ state }))).toThrow(ForbiddenCommand);
  });
});

it("keeps perform and cancel receipts apart", () => {
  const view = buildView({ attempt: performed });
  const change = applyCommand(view, {
    type: "fiscal",
    attempt_id: performed.id,
    kind: "cancel",
    data: { receipt_id: 7 },
  });
  expect(change.attempt.fiscal).toEqual({ perform: null, cancel: { receipt_id: 7 } });
});

it("refuses commands for attempts of other payables", () => {
  const command = { type: "perform" as const, attempt_id: "payatt_elsewhere" };
  expect(() => applyCommand(buildView(), command)).toThrow(ForbiddenCommand);
});
