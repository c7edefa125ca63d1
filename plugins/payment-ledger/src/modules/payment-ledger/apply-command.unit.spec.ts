import type { Attempt, LedgerView } from "../../types";
import { OWED } from "../../fiscal/own-receipt";
import { applyCommand, whyItDoesNotCount } from "./apply-command";
import { ForbiddenCommand } from "./forbidden-command";
import {
  buildAttempt,
  buildOrder,
  buildPayable,
  buildTransfer,
  buildView,
} from "./ledger-view.fixture";

const SUM = 15_000_000n;
const created = buildAttempt();
const held = buildAttempt({ state: "held", counts: true, hold_expires_at: 9_000 });
const performed = buildAttempt({
  state: "performed",
  counts: true,
  charged: SUM,
  perform_time: 2_500,
});

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
      outbox: [{ kind: "capture" }],
      attempt: { ...created, state: "performed", charged: SUM, counts: true, perform_time: 3_000 },
    });
  });

  it("records a debit the order cannot take as due back, and owes no capture", () => {
    const view = buildView({ attempt: created, payable: buildPayable({ status: "paid" }) });
    expect(perform(view)).toEqual({
      inserted: false,
      attempt: {
        ...created,
        state: "performed",
        charged: SUM,
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
      outbox: [{ kind: "refund", stock: "return" }],
      attempt: {
        ...performed,
        state: "refunded",
        refunded: SUM,
        counts: false,
        reason: 5,
        cancel_time: 3_000,
      },
    });
  });

  it("mirrors the refund of a payment whose order was cancelled meanwhile", () => {
    const due = buildAttempt({
      state: "performed",
      charged: SUM,
      refund_due: "order_cancelled",
    });
    const change = cancel(due, { payable: buildPayable({ status: "paid" }) });
    expect(change).toMatchObject({ payable_status: "refunded", outbox: [{ kind: "refund" }] });
    expect(change.attempt.refund_due).toBeNull();
  });

  it("takes back a second debit without touching the order", () => {
    const second = buildAttempt({
      state: "performed",
      charged: SUM,
      refund_due: "already_paid",
    });
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

describe("hold", () => {
  const hold = (overrides: Partial<LedgerView> = {}) =>
    applyCommand(buildView({ attempt: created, ...overrides }), {
      type: "hold",
      attempt_id: created.id,
      expires_at: 9_000,
      details: { card_pan: "860053******9829" },
    });

  it("secures the order and owes Medusa an authorization", () => {
    expect(hold()).toEqual({
      inserted: false,
      payable_status: "held",
      outbox: [{ kind: "authorize" }],
      attempt: { ...held, details: { card_pan: "860053******9829" } },
    });
  });

  it("releases money the order cannot use, at once and by itself", () => {
    const change = hold({ payable: buildPayable({ status: "paid" }) });
    expect(change.attempt).toMatchObject({
      state: "held",
      counts: false,
      refund_due: "already_paid",
    });
    expect(change.transfers).toMatchObject([
      { inserted: true, row: { kind: "release", amount: SUM, cause: "already_paid" } },
    ]);
    expect(change.outbox).toMatchObject([{ kind: "transfer" }]);
    expect(change.payable_status).toBeUndefined();
  });

  it("charged in part pays the order with that part", () => {
    const view = buildView({ attempt: held, payable: buildPayable({ status: "held" }) });
    const change = applyCommand(view, {
      type: "perform",
      attempt_id: held.id,
      charged: 9_000_000n,
    });
    expect(change).toMatchObject({
      payable_status: "paid",
      outbox: [{ kind: "capture" }],
      attempt: { state: "performed", counts: true, charged: 9_000_000n, amount: SUM },
    });
  });

  it("charged although the order was cancelled meanwhile sends the money back", () => {
    const view = buildView({
      attempt: held,
      payable: buildPayable({ status: "held" }),
      order: buildOrder({ status: "canceled" }),
    });
    const change = applyCommand(view, { type: "perform", attempt_id: held.id, give_back: true });
    expect(change.attempt).toMatchObject({ counts: false, refund_due: "order_cancelled" });
    expect(change.transfers).toMatchObject([{ row: { kind: "refund", amount: SUM } }]);
  });

  it.each([0n, SUM + 1n])("is never charged with %s", (charged) => {
    const view = buildView({ attempt: held });
    const command = { type: "perform" as const, attempt_id: held.id, charged };
    expect(() => applyCommand(view, command)).toThrow(ForbiddenCommand);
  });

  it("released leaves the order payable again", () => {
    const view = buildView({ attempt: held, payable: buildPayable({ status: "held" }) });
    expect(applyCommand(view, { type: "cancel", attempt_id: held.id, reason: null })).toMatchObject(
      {
        payable_status: "open",
        outbox: [{ kind: "release" }],
        attempt: { state: "cancelled", counts: false },
      },
    );
  });
});

describe("refund", () => {
  const paid = { attempt: performed, payable: buildPayable({ status: "paid" }) };
  const refund = (amount: bigint, attempt = performed) =>
    applyCommand(buildView({ ...paid, attempt }), {
      type: "refund",
      attempt_id: attempt.id,
      amount,
      stock: "keep",
    });

  it("of a part leaves the payment counting", () => {
    expect(refund(5_000_000n)).toEqual({
      inserted: false,
      outbox: [{ kind: "refund", stock: "keep" }],
      attempt: { ...performed, refunded: 5_000_000n },
    });
  });

  it("of the last part refunds the order", () => {
    const part = buildAttempt({ ...performed, refunded: 5_000_000n });
    expect(refund(10_000_000n, part)).toMatchObject({
      payable_status: "refunded",
      attempt: { state: "refunded", refunded: SUM, counts: false },
    });
  });

  it.each([0n, -1n, SUM + 1n])("of %s is forbidden", (amount) => {
    expect(() => refund(amount)).toThrow(ForbiddenCommand);
  });
});

it("sends a second debit back by itself when the protocol says so", () => {
  const view = buildView({ attempt: created, payable: buildPayable({ status: "paid" }) });
  const change = applyCommand(view, { type: "perform", attempt_id: created.id, give_back: true });
  expect(change.transfers).toMatchObject([
    { inserted: true, row: { kind: "refund", amount: SUM, cause: "already_paid", stock: "keep" } },
  ]);
});

describe("transfer", () => {
  const paid = buildPayable({ status: "paid" });

  it("is one at a time", () => {
    const view = buildView({ attempt: performed, payable: paid, transfers: [buildTransfer()] });
    const command = {
      type: "transfer" as const,
      attempt_id: performed.id,
      kind: "refund" as const,
      amount: SUM,
      cause: "staff" as const,
    };
    expect(() => applyCommand(view, command)).toThrow(ForbiddenCommand);
  });

  it("done moves the money in the books", () => {
    const view = buildView({ attempt: performed, payable: paid, transfers: [buildTransfer()] });
    const change = applyCommand(view, { type: "transfer_done", transfer_id: "paytr_1" });
    expect(change.attempt).toMatchObject({ state: "refunded", refunded: SUM });
    expect(change.transfers).toMatchObject([{ inserted: false, row: { state: "done" } }]);
    expect(change.outbox).toEqual([{ kind: "refund", stock: "return" }]);
  });

  it("done after the provider's own call was first changes nothing but itself", () => {
    const refunded = buildAttempt({ state: "refunded", charged: SUM, refunded: SUM });
    const view = buildView({ attempt: refunded, transfers: [buildTransfer({ state: "sent" })] });
    const change = applyCommand(view, { type: "transfer_done", transfer_id: "paytr_1" });
    expect(change.attempt).toEqual(refunded);
    expect(change.outbox).toBeUndefined();
  });

  it("refused keeps the money and the reason", () => {
    const view = buildView({ attempt: performed, payable: paid, transfers: [buildTransfer()] });
    const change = applyCommand(view, {
      type: "transfer_failed",
      transfer_id: "paytr_1",
      error: "month is over",
    });
    expect(change.attempt).toEqual(performed);
    expect(change.transfers).toMatchObject([{ row: { state: "failed", error: "month is over" } }]);
  });

  it("that is over is not moved again", () => {
    const view = buildView({
      attempt: performed,
      payable: paid,
      transfers: [buildTransfer({ state: "done" })],
    });
    const command = { type: "transfer_done" as const, transfer_id: "paytr_1" };
    expect(() => applyCommand(view, command)).toThrow(ForbiddenCommand);
  });
});

describe("a receipt", () => {
  const data = { ...OWED, status: "accepted" as const, qr_code_url: "https://ofd.soliq.uz/1" };
  const fiscal = (tell?: boolean) =>
    applyCommand(buildView({ attempt: performed }), {
      ...{ type: "fiscal", attempt_id: performed.id, kind: "perform", data, tell },
    });

  it("is kept, and told to the provider where it has to be", () => {
    const attempt = { ...performed, fiscal: { perform: data, cancel: null } };
    expect(fiscal()).toEqual({ inserted: false, attempt });
    expect(fiscal(true)).toEqual({ inserted: false, attempt, outbox: [{ kind: "tell_receipt" }] });
  });

  it("of the shop's own is owed for what goes back, too", () => {
    const attempt = { ...performed, fiscal: { perform: data, cancel: null } };
    const change = applyCommand(buildView({ attempt }), {
      ...{ type: "refund", attempt_id: attempt.id, amount: 1n, stock: "keep" },
    });
    expect(change.attempt.fiscal).toEqual({ perform: data, cancel: OWED });
  });
});
