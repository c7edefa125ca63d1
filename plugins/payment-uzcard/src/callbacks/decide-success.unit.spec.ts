import type { Attempt, LedgerView } from "@medusa-uz/payment-ledger";
import {
  buildAttempt,
  buildOrder,
  buildPayable,
  buildView,
  SETTINGS,
} from "../../unit-tests/build-view";
import { decideSuccess } from "./decide-success";

const U1 = { uuid: "u1", mode: "sale", step: "checkout", locale: "ru" } as const;
const paid = { uuid: "u1", amount: 15_000_000n };
const decide = (
  attempt: Attempt | null,
  over: Partial<typeof paid> = {},
  view: Partial<LedgerView> = {},
) => decideSuccess(buildView({ attempt, ...view }), { ...paid, ...over }, SETTINGS);

it("takes the money of an open order once, and says the same afterwards", () => {
  expect(decide(buildAttempt(U1))).toMatchObject({
    answer: { success: true },
    commands: [{ type: "note" }, { type: "perform", charged: 15_000_000n, give_back: true }],
  });
  for (const state of ["performed", "refunded"] as const) {
    expect(decide(buildAttempt(U1, { state, charged: 15_000_000n }))).toEqual({
      ...{ answer: { success: true }, commands: [] },
    });
  }
});

it("keeps the card for staff", () => {
  const card_pan = "860053******8829";
  const { commands } = decideSuccess(
    buildView({ attempt: buildAttempt(U1) }),
    { ...paid, card_pan },
    SETTINGS,
  );
  expect(commands[0]).toMatchObject({ type: "note", details: { card_pan } });
});

it("takes it although the gateway's number of the page was lost", () => {
  expect(decide(buildAttempt({ ...U1, uuid: null })).answer).toEqual({ success: true });
});

it.each([
  ["an unknown payment", null, {}],
  ["a tiyin less", buildAttempt(U1), { amount: 14_999_999n }],
  ["a tiyin more", buildAttempt(U1), { amount: 15_000_001n }],
  ["another payment of the gateway", buildAttempt(U1), { uuid: "u2" }],
  ["one that was given up", buildAttempt(U1, { state: "cancelled" }), {}],
  ["another sum than was taken", buildAttempt(U1, { state: "performed", charged: 1n }), {}],
] as const)("sends back the money of %s, writing nothing", (_what, attempt, over) => {
  expect(decide(attempt, over)).toEqual({
    answer: { success: false, message: expect.any(String) },
    commands: [],
  });
});

it.each([
  ["paid", { payable: buildPayable({ status: "paid" }) }],
  ["cancelled", { order: buildOrder({ status: "canceled" }) }],
  ["changed", { order: buildOrder({ total: 1n }) }],
] satisfies [string, Partial<LedgerView>][])(
  "sends back the money of an order that is %s, and keeps that answer",
  (_what, view) => {
    expect(decide(buildAttempt(U1), {}, view)).toEqual({
      answer: { success: false, message: "Заказ нельзя оплатить, деньги вернутся на карту" },
      commands: [{ type: "cancel", attempt_id: "payatt_1", reason: 10 }],
    });
  },
);

it("takes a hold that was charged, in part too", () => {
  const held = buildAttempt(U1, { state: "held", counts: true });
  expect(decide(held, { amount: 9_000_000n }).commands).toMatchObject([
    { type: "note" },
    { type: "perform", charged: 9_000_000n },
  ]);
  expect(decide(held, { amount: 15_000_001n }).answer.success).toBe(false);
});

it("takes the money that came late and is kept, and no other", () => {
  const over = buildAttempt(U1, { state: "cancelled" });
  const late = buildAttempt(U1, {
    ...{ id: "payatt_2", transaction_id: "197-abc~u1", state: "performed", charged: 15_000_000n },
  });
  const attempts = [over, late];
  expect(decide(over, {}, { attempts })).toEqual({ answer: { success: true }, commands: [] });
  expect(decide(over, { uuid: "u2" }, { attempts }).answer.success).toBe(false);
  expect(decide(over, { amount: 1n }, { attempts }).answer.success).toBe(false);
  const held = { attempts: [over, { ...late, state: "held" as const }] };
  expect(decide(over, {}, held).answer.success).toBe(false);
});
