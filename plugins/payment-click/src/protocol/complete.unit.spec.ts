import type { LedgerView } from "@medusa-uz/payment-ledger";
import {
  buildAttempt,
  buildComplete,
  buildOrder,
  buildPaid,
  buildPayable,
  buildView,
  DEFAULT_SETTINGS,
} from "../../unit-tests/build-view";
import { decideComplete } from "./complete";
import type { ClickCall } from "./gate";
import type { ProtocolSettings } from "./settings";

const decide = (
  view: Partial<LedgerView>,
  call: Partial<ClickCall> = {},
  settings: Partial<ProtocolSettings> = {},
) => decideComplete(buildView(view), buildComplete(call), { ...DEFAULT_SETTINGS, ...settings });

const attempt = buildAttempt();
const paid = { attempt: buildPaid(), payable: buildPayable({ status: "paid" }) };

it("C9: the order is paid, by the payment number that Complete tells", () => {
  expect(decide({ attempt }, { click_paydoc_id: "556" })).toEqual({
    answer: { merchant_confirm_id: 7001, error: 0, error_note: "Success" },
    commands: [
      {
        type: "perform",
        attempt_id: "payatt_1",
        give_back: true,
        fiscalize: true,
        details: { click_paydoc_id: "556" },
      },
    ],
  });
});

it("C9: sees to no receipt where none is wanted", () => {
  const settings = { needsReceipt: false };
  expect(decide({ attempt }, {}, settings).commands).toMatchObject([{ fiscalize: false }]);
});

it("R1: pays from the stored payment, though a Prepare would be refused by now", () => {
  const order = buildOrder({ fulfilled: true });
  expect(decide({ attempt, order }).answer.error).toBe(0);
});

it("R3: another click_trans_id is accepted and kept beside the first", () => {
  expect(decide({ attempt }, { click_trans_id: "777" })).toMatchObject({
    answer: { error: 0 },
    commands: [{ type: "perform", details: { click_paydoc_id: "555", complete_trans_id: "777" } }],
  });
});

it.each([
  ["C1: unknown order", { order: null, payable: null }, {}, -5, null],
  ["C1: unknown prepare id", {}, {}, -6, null],
  ["C1: unknown prepare id of a failure", {}, { error: -1 }, -6, null],
  ["C2: a repeat", paid, {}, -4, 7001],
  ["C2: given back since", { attempt: buildPaid({ state: "refunded" }) }, {}, -4, 7001],
  ["C2 before C6", paid, { amount: 1n }, -4, 7001],
  ["C4: cancelled", { attempt: buildAttempt({ state: "cancelled" }) }, {}, -9, null],
  [
    "C4: cancelled, again",
    { attempt: buildAttempt({ state: "cancelled" }) },
    { error: -1 },
    -9,
    null,
  ],
  ["C6: another sum", { attempt }, { amount: 30_000n }, -2, null],
  ["C6: a tiyin less", { attempt }, { amount: 14_999_999n }, -2, null],
] satisfies [string, Partial<LedgerView>, Partial<ClickCall>, number, number | null][])(
  "%s: nothing written",
  (_row, view, call, error, merchant_confirm_id) => {
    const { answer, commands } = decide(view, call);
    expect(answer).toMatchObject({ error, merchant_confirm_id });
    expect(commands).toEqual([]);
  },
);

it.each([-1, -5017, -99, -2_147_483_647])("C5: a failure %i ends the payment", (error) => {
  expect(decide({ attempt }, { error, amount: 1n })).toEqual({
    answer: { merchant_confirm_id: null, error: -9, error_note: "Transaction cancelled" },
    commands: [{ type: "cancel", attempt_id: "payatt_1", reason: error }],
  });
});

describe("C3, R4: a failure reported for a paid payment never unpays it", () => {
  const note = { type: "note", attempt_id: "payatt_1", details: { reversal_reported: true } };

  it.each([
    ["auto", -1, -4],
    ["auto", -5017, -9],
    ["auto", -2, -9],
    [-4, -5017, -4],
    [-9, -1, -9],
  ] as const)("with %p an error %i gets %i", (completeErrorOnPaid, error, code) => {
    const { answer, commands } = decide(paid, { error }, { completeErrorOnPaid });
    expect(answer).toMatchObject({ error: code, merchant_confirm_id: 7001 });
    expect(commands).toEqual([note]);
  });

  it.each([
    ["is kept already", buildPaid({ details: { reversal_reported: true } })],
    ["was given back", buildPaid({ state: "refunded" })],
  ])("is not noted when it %s", (_why, known) => {
    expect(decide({ ...paid, attempt: known }, { error: -5017 })).toMatchObject({
      answer: { error: -9 },
      commands: [],
    });
  });
});

describe("C7: money that the order cannot use", () => {
  const taken = { attempt, payable: buildPayable({ status: "paid" }) };
  const useless: [string, Partial<LedgerView>][] = [
    ["cancelled", { attempt, order: buildOrder({ status: "canceled" }) }],
    ["given up", { attempt, payable: buildPayable({ status: "expired" }) }],
    ["refunded", { attempt, payable: buildPayable({ status: "refunded" }) }],
    ["edited", { attempt, order: buildOrder({ total: 16_000_000n }) }],
  ];

  it.each([["paid by another payment", taken], ...useless] satisfies [
    string,
    Partial<LedgerView>,
  ][])("of an order that was %s is taken and sent back", (_what, view) => {
    expect(decide(view)).toMatchObject({
      answer: { error: 0, merchant_confirm_id: 7001 },
      commands: [{ type: "perform", give_back: true }],
    });
  });

  it("U2: without the Merchant API a second payment is 'already paid', and staff give it back", () => {
    expect(decide(taken, {}, { canReverse: false })).toMatchObject({
      answer: { error: -4, merchant_confirm_id: 7001 },
      commands: [{ type: "perform", give_back: false }],
    });
  });

  it.each(useless)(
    "without the Merchant API the money of an order that was %s stays with Click",
    (_what, view) => {
      expect(decide(view, {}, { canReverse: false })).toMatchObject({
        answer: { error: -9, merchant_confirm_id: null },
        commands: [{ type: "cancel", details: { refused_after_debit: true } }],
      });
    },
  );
});
