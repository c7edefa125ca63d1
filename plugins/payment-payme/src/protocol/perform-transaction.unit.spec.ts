import type { LedgerView } from "@medusa-uz/payment-ledger";
import {
  buildAttempt,
  buildOrder,
  buildPayable,
  buildView,
  NOW,
  T,
} from "../../unit-tests/build-view";
import { decidePerform, readPerform } from "./perform-transaction";
import { TRANSACTION_LIFETIME_MS } from "./transaction";

const attempt = buildAttempt();

it.each([{}, { id: 1 }, { id: null }, { id: "" }])("%p -> -32600", (params) => {
  expect(readPerform(params)).toMatchObject({ error: { code: -32600 } });
});

it("row 1: unknown", () => {
  expect(decidePerform(buildView())).toMatchObject({
    answer: { error: { code: -31003 } },
    commands: [],
  });
});

it("row 2: pays the order", () => {
  expect(decidePerform(buildView({ attempt }))).toEqual({
    answer: { result: { transaction: "payatt_1", perform_time: NOW, state: 2 } },
    commands: [{ type: "perform", attempt_id: "payatt_1" }],
  });
});

it("row 3: expired is ended with reason 4", () => {
  const now = T + TRANSACTION_LIFETIME_MS + 1;
  expect(decidePerform(buildView({ attempt, now }))).toMatchObject({
    answer: { error: { code: -31008 } },
    commands: [{ type: "cancel", attempt_id: "payatt_1", reason: 4 }],
  });
});

it("row 4: a repeat gets the stored answer and captures nothing", () => {
  const performed = buildAttempt({ state: "performed", counts: true, perform_time: T + 500 });
  const payable = buildPayable({ status: "paid" });
  expect(decidePerform(buildView({ attempt: performed, payable }))).toEqual({
    answer: { result: { transaction: "payatt_1", perform_time: T + 500, state: 2 } },
    commands: [],
  });
});

it.each(["cancelled", "refunded"] as const)("row 5: %s", (state) => {
  expect(decidePerform(buildView({ attempt: buildAttempt({ state }) }))).toMatchObject({
    answer: { error: { code: -31008 } },
    commands: [],
  });
});

it.each([
  ["is gone", { order: null }],
  ["was cancelled", { order: buildOrder({ status: "canceled" }) }],
  ["was given up", { payable: buildPayable({ status: "expired" }) }],
  ["was paid another way", { payable: buildPayable({ status: "paid" }) }],
  ["was paid in cash", { order: buildOrder({ captured: 15000000n }) }],
  ["was edited", { order: buildOrder({ total: 15000001n }) }],
] satisfies [string, Partial<LedgerView>][])(
  "row 6: an order that %s keeps the transaction in state 1",
  (_row, view) => {
    expect(decidePerform(buildView({ attempt, ...view }))).toMatchObject({
      answer: { error: { code: -31008 } },
      commands: [],
    });
  },
);
