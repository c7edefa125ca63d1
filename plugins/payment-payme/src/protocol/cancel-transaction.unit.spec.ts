import { buildAttempt, buildOrder, buildView, NOW, T } from "../../unit-tests/build-view";
import { decideCancel, readCancel } from "./cancel-transaction";

const allowed = { allowRefunds: true };
const params = { id: "5305e3bab097f420a62ced0b", reason: 5 };
const performed = buildAttempt({ state: "performed", counts: true, perform_time: T + 500 });
const fulfilled = buildOrder({ fulfilled: true });

it("row 1: unknown", () => {
  expect(decideCancel(buildView(), params, allowed)).toMatchObject({
    answer: { error: { code: -31003 } },
    commands: [],
  });
});

it.each([
  ["2: unpaid", buildAttempt(), buildOrder(), -1],
  ["2: unpaid, the order gone", buildAttempt(), null, -1],
  ["2: unpaid, goods handed over", buildAttempt(), fulfilled, -1],
  ["3: paid", performed, buildOrder(), -2],
  ["3: a second debit that pays for nothing", { ...performed, counts: false }, fulfilled, -2],
])("row %s", (_row, attempt, order, state) => {
  expect(decideCancel(buildView({ attempt, order }), params, allowed)).toEqual({
    answer: { result: { transaction: "payatt_1", cancel_time: NOW, state } },
    commands: [{ type: "cancel", attempt_id: "payatt_1", reason: 5 }],
  });
});

it.each([
  ["goods handed over", fulfilled, allowed],
  ["refunds switched off", buildOrder(), { allowRefunds: false }],
])("row 4: paid, %s", (_row, order, settings) => {
  expect(decideCancel(buildView({ attempt: performed, order }), params, settings)).toMatchObject({
    answer: { error: { code: -31007 } },
    commands: [],
  });
});

it.each([
  ["cancelled", -1],
  ["refunded", -2],
] as const)("row 5: a repeat on %s gets the stored answer", (state, wire) => {
  const attempt = buildAttempt({ state, cancel_time: T + 900, reason: 3 });
  expect(decideCancel(buildView({ attempt }), params, allowed)).toEqual({
    answer: { result: { transaction: "payatt_1", cancel_time: T + 900, state: wire } },
    commands: [],
  });
});

it.each([{ id: "x" }, { id: "x", reason: "5" }, { id: "x", reason: 1.5 }, { reason: 5 }])(
  "row 6: %p -> -32600",
  (given) => {
    expect(readCancel(given)).toMatchObject({ error: { code: -32600 } });
  },
);

it.each([0, 5, 9, -1])("keeps reason %i as it is", (reason) => {
  expect(readCancel({ id: "x", reason })).toEqual({ params: { id: "x", reason } });
});
