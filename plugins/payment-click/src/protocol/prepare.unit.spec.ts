import type { LedgerView } from "@medusa-uz/payment-ledger";
import {
  buildAttempt,
  buildOrder,
  buildPaid,
  buildPayable,
  buildPrepare,
  buildView,
  NOW,
} from "../../unit-tests/build-view";
import type { ClickCall } from "./gate";
import { decidePrepare } from "./prepare";

const decide = (view: Partial<LedgerView>, call: Partial<ClickCall> = {}) =>
  decidePrepare(buildView(view), buildPrepare(call), false);

const attempt = buildAttempt();
const paidOrder = {
  payable: buildPayable({ status: "paid" }),
  order: buildOrder({ captured: 15_000_000n }),
  attempts: [buildPaid({ number: 6000n, id: "payatt_0", transaction_id: "other" })],
};

it("P9: writes a new payment down and answers its number", () => {
  expect(decide({})).toEqual({
    answer: { merchant_prepare_id: 7002, error: 0, error_note: "Success" },
    commands: [
      {
        type: "create",
        transaction_id: "12345678901",
        amount: 15_000_000n,
        provider_time: NOW,
        account: { merchant_trans_id: "197" },
        exclusive: false,
        details: { click_paydoc_id: "555" },
      },
    ],
  });
});

it("P9: a second payment may be started while another one is open, of whatever provider", () => {
  const other = buildAttempt({ id: "payatt_0", transaction_id: "other" });
  expect(decide({ attempts: [other, { ...other, provider: "payme" }] })).toMatchObject({
    answer: { error: 0, merchant_prepare_id: 7002 },
    commands: [{ type: "create" }],
  });
});

it("P9: cash promised at checkout does not keep a buyer from paying now", () => {
  expect(decide({ order: buildOrder({ secured: true }) }).answer.error).toBe(0);
});

it("an order that no demanded receipt can be made for is not begun; what is begun goes on", () => {
  expect(decidePrepare(buildView(), buildPrepare(), true)).toMatchObject({
    answer: { error: -9 },
    commands: [],
  });
  expect(decidePrepare(buildView({ attempt }), buildPrepare(), true).answer.error).toBe(0);
});

it("P6: a repeat gets the same number and writes nothing", () => {
  expect(decide({ attempt })).toEqual({
    answer: { merchant_prepare_id: 7001, error: 0, error_note: "Success" },
    commands: [],
  });
});

it("P1: a failed payment is ended", () => {
  expect(decide({ attempt }, { error: -5017 })).toEqual({
    answer: { merchant_prepare_id: 7001, error: -9, error_note: "Transaction cancelled" },
    commands: [{ type: "cancel", attempt_id: "payatt_1", reason: -5017 }],
  });
});

it.each([
  ["unknown", {}, {}, 0],
  ["paid", { attempt: buildPaid() }, {}, 7001],
  ["cancelled", { attempt: buildAttempt({ state: "cancelled" }) }, {}, 7001],
  ["of another order", { attempt }, { merchant_trans_id: "198" }, 0],
] satisfies [string, Partial<LedgerView>, Partial<ClickCall>, number][])(
  "P1: a failure of a payment that is %s changes nothing",
  (_state, view, call, merchant_prepare_id) => {
    const { answer, commands } = decide(view, { ...call, error: -1 });
    expect(answer).toMatchObject({ error: -9, merchant_prepare_id });
    expect(commands).toEqual([]);
  },
);

it.each([
  ["P2: unknown order", { order: null, payable: null }, {}, -5, 0],
  ["P3: paid", paidOrder, {}, -4, 6000],
  ["P3 before P4", paidOrder, { amount: 1n }, -4, 6000],
  [
    "P3: held for another payment",
    {
      payable: buildPayable({ status: "held" }),
      attempts: [buildAttempt({ number: 5n, state: "held", counts: true })],
    },
    {},
    -4,
    5,
  ],
  ["P3: paid in cash", { order: buildOrder({ captured: 15_000_000n }) }, {}, -4, 0],
  [
    "P3: by this very payment",
    { payable: buildPayable({ status: "paid" }), attempt: buildPaid() },
    {},
    -4,
    7001,
  ],
  ["P4: a tiyin too much", {}, { amount: 15_000_001n }, -2, 0],
  ["P4: tiyin instead of so'm", {}, { amount: 1_500_000_000n }, -2, 0],
  ["P4: nothing", {}, { amount: 0n }, -2, 0],
  ["P4 before P5", { order: buildOrder({ status: "canceled" }) }, { amount: 1n }, -2, 0],
  ["P5: cancelled", { order: buildOrder({ status: "canceled" }) }, {}, -9, 0],
  ["P5: given up", { payable: buildPayable({ status: "expired" }) }, {}, -9, 0],
  [
    "P5: refunded",
    { payable: buildPayable({ status: "refunded" }), order: buildOrder({ captured: 15_000_000n }) },
    {},
    -9,
    0,
  ],
  ["P5: dollars", { order: buildOrder({ currency_code: "usd" }) }, {}, -9, 0],
  ["P5: handed over", { order: buildOrder({ fulfilled: true }) }, {}, -9, 0],
  ["P5: a draft", { order: buildOrder({ status: "draft" }) }, {}, -9, 0],
  ["P5: a fraction of a tiyin", { order: buildOrder({ total: null }) }, {}, -9, 0],
  ["P5: for nothing", { order: buildOrder({ total: 0n }) }, { amount: 0n }, -9, 0],
  ["P5 before P6", { attempt, order: buildOrder({ status: "canceled" }) }, {}, -9, 0],
  ["P7: cancelled before", { attempt: buildAttempt({ state: "cancelled" }) }, {}, -9, 7001],
  ["P8: bound to another order", { attempt }, { merchant_trans_id: "198" }, -8, 0],
  [
    "the order was edited since",
    { attempt, order: buildOrder({ total: 16_000_000n }) },
    { amount: 16_000_000n },
    -2,
    0,
  ],
] satisfies [string, Partial<LedgerView>, Partial<ClickCall>, number, number][])(
  "%s: refused with nothing written",
  (_row, view, call, error, merchant_prepare_id) => {
    const { answer, commands } = decide(view, call);
    expect(answer).toMatchObject({ error, merchant_prepare_id });
    expect(commands).toEqual([]);
  },
);
