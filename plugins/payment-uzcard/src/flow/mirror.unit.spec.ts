import type { Attempt, LedgerView } from "@medusa-uz/payment-ledger";
import {
  buildAttempt,
  buildPayable,
  buildReported,
  buildTransfer,
  buildView,
  SETTINGS,
} from "../../unit-tests/build-view";
import type { Reported } from "./effect";
import { mirror, moneyOf } from "./mirror";

const told = (attempt: Attempt, reported: Partial<Reported>, view: Partial<LedgerView> = {}) =>
  mirror(
    buildView({ attempt, ...view }),
    attempt,
    buildReported({ hold: null, ...reported }),
    SETTINGS,
  );

const U1 = { uuid: "u1" };
const created = buildAttempt({ ...U1, step: "otp" });
const held = buildAttempt(U1, { state: "held", counts: true });
const performed = buildAttempt(U1, { state: "performed", counts: true, charged: 15_000_000n });

it.each([
  [created, "draft", []],
  [created, "progress", []],
  [created, "billing", []],
  [created, "other", []],
  [created, "hold", ["hold", "transfer"]],
  [created, "success", ["perform"]],
  [created, "error", ["cancel"]],
  [created, "revert", ["cancel"]],
  [held, "hold", []],
  [held, "success", ["perform"]],
  [held, "revert", ["cancel"]],
  [held, "error", ["cancel"]],
  [performed, "hold", []],
  [performed, "success", []],
  [performed, "revert", ["cancel"]],
  [buildAttempt(U1, { state: "refunded" }), "revert", []],
  [buildAttempt(U1, { state: "refunded" }), "success", []],
  [buildAttempt(U1, { state: "cancelled" }), "error", []],
] as const)(
  "%#: told %s, the ledger does %j, and nothing the second time",
  (attempt, status, types) => {
    const { commands, late } = told(attempt, { status });
    expect(commands.map(({ type }) => type)).toEqual(types);
    expect(late).toBe(false);
  },
);

it.each([
  [buildAttempt(U1, { state: "cancelled" }), "u1", "hold", true],
  [buildAttempt(U1, { state: "cancelled" }), "u1", "success", true],
  [buildAttempt(U1, { state: "cancelled" }), "u1", "revert", false],
  [created, "u2", "success", true],
  [created, "u2", "error", false],
  [held, "u2", "hold", true],
  [buildAttempt(U1, { state: "refunded" }), "u2", "success", true],
] as const)("%#: money nobody expects on %s is late", (attempt, uuid, status, late) => {
  expect(told(attempt, { uuid, status })).toEqual({ patch: {}, commands: [], late });
});

it.each([
  [held, "charge", "success"],
  [held, "release", "revert"],
  [performed, "refund", "revert"],
] as const)(
  "%#: leaves to the ledger's own %s what it is about to learn itself",
  (attempt, kind, status) => {
    const transfers = [buildTransfer({ kind, state: "sent" })];
    expect(told(attempt, { status }, { transfers }).commands).toEqual([]);
    const done = [buildTransfer({ kind, state: "failed" })];
    expect(told(attempt, { status }, { transfers: done }).commands).toHaveLength(1);
  },
);

it("a draft that is being dropped, or that nobody knows, ends nothing", () => {
  const dropping = buildAttempt({ dropping: "u1", dropped: ["u1"] });
  expect(told(dropping, { status: "error" }).commands).toEqual([]);
  expect(told(buildAttempt({}), { status: "error" }).commands).toEqual([]);
});

it("a hold charged in part is told with what was taken, and never more than was asked", () => {
  expect(told(held, { status: "success", amount: 9_000_000n }).commands).toMatchObject([
    { charged: 9_000_000n, give_back: true },
  ]);
  expect(told(held, { status: "success", amount: 16_000_000n }).commands).toMatchObject([
    { charged: 15_000_000n },
  ]);
});

it("a hold the order cannot use is not charged", () => {
  const view = { payable: buildPayable({ status: "paid" }) };
  expect(told(created, { status: "hold" }, view).commands.map(({ type }) => type)).toEqual([
    "hold",
  ]);
});

it.each([
  ["success", "active", "taken"],
  ["success", "other", "taken"],
  ["revert", "active", "gone"],
  ["error", "draft", "gone"],
  ["draft", "canceled", "gone"],
  ["hold", null, "held"],
  ["progress", "active", "held"],
  ["draft", "draft", "nowhere"],
  ["progress", "other", "nowhere"],
  ["other", "other", "nowhere"],
] as const)("%s with hold %s: the money is %s", (status, hold, money) => {
  expect(moneyOf(buildReported({ status, hold }))).toBe(money);
});
