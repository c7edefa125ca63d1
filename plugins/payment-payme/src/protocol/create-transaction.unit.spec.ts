import type { LedgerView } from "@medusa-uz/payment-ledger";
import {
  buildAttempt,
  buildOrder,
  buildPayable,
  buildView,
  DEFAULT_SETTINGS,
  NOW,
  T,
} from "../../unit-tests/build-view";
import { decideCreate, readCreate, type CreateParams } from "./create-transaction";
import { TRANSACTION_LIFETIME_MS } from "./transaction";

const params: CreateParams = {
  id: "5305e3bab097f420a62ced0b",
  time: T,
  amount: 15000000n,
  account: { order_id: "197" },
};
const late = NOW - TRANSACTION_LIFETIME_MS - 1;
const decide = (view: Partial<LedgerView>, over: Partial<CreateParams> = {}) =>
  decideCreate(buildView(view), { ...params, ...over }, DEFAULT_SETTINGS);

it.each([
  [{ time: T, amount: 15000000, account: {} }, -32600],
  [{ id: 5, time: T, amount: 15000000, account: {} }, -32600],
  [{ id: "", time: T, amount: 15000000, account: {} }, -32600],
  [{ id: "x", amount: 15000000, account: {} }, -32600],
  [{ id: "x", time: "1399114284039", amount: 15000000, account: {} }, -32600],
  [{ id: "x", time: 0, amount: 15000000, account: {} }, -32600],
  [{ id: "x", time: T, account: {} }, -32600],
  [{ id: "x", time: T, amount: 15000000 }, -32600],
  [{ id: "x", time: T, amount: 0, account: {} }, -31001],
])("row 1: %p -> %i", (given, code) => {
  expect(readCreate(given)).toMatchObject({ error: { code } });
});

describe("a known transaction", () => {
  it("row 2: gets the stored answer, later and with nothing written", () => {
    const attempt = buildAttempt();
    expect(decide({ attempt, now: NOW + 5_000 })).toEqual({
      answer: { result: { create_time: T + 10, transaction: "payatt_1", state: 1 } },
      commands: [],
    });
  });

  it("row 2: gets it although no receipt would be possible now", () => {
    const wish = { ...params, noReceipt: true };
    const view = buildView({ attempt: buildAttempt() });
    expect(decideCreate(view, wish, DEFAULT_SETTINGS).answer).toMatchObject({
      result: { state: 1 },
    });
    expect(decideCreate(buildView(), wish, DEFAULT_SETTINGS)).toMatchObject({
      answer: { error: { code: -31008 } },
      commands: [],
    });
  });

  it("row 2: is still live at the last millisecond", () => {
    const now = T + TRANSACTION_LIFETIME_MS;
    expect(now).toBe(1399157484039);
    expect(decide({ attempt: buildAttempt(), now }).answer).toMatchObject({ result: { state: 1 } });
  });

  it.each([
    ["3: another sum", { amount: 15000001n }, {}, -31001],
    ["3: another order", { account: { order_id: "198" } }, {}, -31050],
    ["3 before 4", { amount: 1n }, { provider_time: late }, -31001],
    ["5: performed", {}, { state: "performed" as const }, -31008],
    ["5: cancelled", {}, { state: "cancelled" as const }, -31008],
    ["5: refunded", {}, { state: "refunded" as const }, -31008],
  ])("row %s: refused with nothing written", (_row, over, attempt, code) => {
    const { answer, commands } = decide({ attempt: buildAttempt(attempt) }, over);
    expect(answer).toMatchObject({ error: { code } });
    expect(commands).toEqual([]);
  });

  it("row 4: expired is ended with reason 4", () => {
    expect(decide({ attempt: buildAttempt(), now: T + TRANSACTION_LIFETIME_MS + 1 })).toMatchObject(
      {
        answer: { error: { code: -31008 } },
        commands: [{ type: "cancel", attempt_id: "payatt_1", reason: 4 }],
      },
    );
  });
});

describe("a new transaction", () => {
  const create = {
    type: "create",
    transaction_id: params.id,
    amount: 15000000n,
    provider_time: T,
    account: { order_id: "197" },
    exclusive: true,
  };
  const other = buildAttempt({ id: "payatt_0", transaction_id: "other" });

  it.each([
    ["6/2: no order number", {}, { account: {} }, -31050],
    ["6/3: order unknown", { order: null, payable: null }, {}, -31050],
    ["6/4: paid", { payable: buildPayable({ status: "paid" }) }, {}, -31051],
    ["6/4: cancelled", { order: buildOrder({ status: "canceled" }) }, {}, -31051],
    ["6/5: held by another", { attempts: [other] }, {}, -31099],
    ["6/6: another sum", {}, { amount: 15000001n }, -31001],
    ["8: older than 12 hours", {}, { time: late }, -31008],
  ] satisfies [string, Partial<LedgerView>, Partial<CreateParams>, number][])(
    "row %s: refused with nothing written",
    (_row, view, over, code) => {
      const { answer, commands } = decide(view, over);
      expect(answer).toMatchObject({ error: { code } });
      expect(commands).toEqual([]);
    },
  );

  it("row 7: takes the order over from an expired transaction", () => {
    const expired = { ...other, provider_time: late };
    expect(decide({ attempts: [expired] })).toMatchObject({
      answer: { result: { state: 1 } },
      commands: [{ type: "cancel", attempt_id: "payatt_0", reason: 4 }, create],
    });
  });

  it("row 8: at exactly 12 hours it is still taken", () => {
    const { answer } = decide({}, { time: NOW - TRANSACTION_LIFETIME_MS });
    expect(answer).toMatchObject({ result: { state: 1 } });
  });

  it("row 9: holds the order under our own id and clock", () => {
    expect(decide({})).toEqual({
      answer: { result: { create_time: NOW, transaction: "payatt_next", state: 1 } },
      commands: [create],
    });
  });

  it("row 9: an order released by a cancelled transaction is free again", () => {
    const { answer } = decide({ attempts: [{ ...other, state: "cancelled" }] });
    expect(answer).toMatchObject({ result: { state: 1 } });
  });
});
