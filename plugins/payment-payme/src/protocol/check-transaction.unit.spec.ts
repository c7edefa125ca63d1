import { buildAttempt, buildView, NOW, T } from "../../unit-tests/build-view";
import { decideCheck } from "./check-transaction";
import { TRANSACTION_LIFETIME_MS } from "./transaction";

it("does not know every transaction", () => {
  expect(decideCheck(buildView())).toMatchObject({
    answer: { error: { code: -31003 } },
    commands: [],
  });
});

it.each([
  [buildAttempt(), { state: 1, perform_time: 0, cancel_time: 0, reason: null }],
  [
    buildAttempt({ state: "performed", perform_time: T + 500 }),
    { state: 2, perform_time: T + 500, cancel_time: 0, reason: null },
  ],
  [
    buildAttempt({ state: "cancelled", cancel_time: T + 900, reason: 3 }),
    { state: -1, perform_time: 0, cancel_time: T + 900, reason: 3 },
  ],
  [
    buildAttempt({ state: "refunded", perform_time: T + 500, cancel_time: T + 900, reason: 5 }),
    { state: -2, perform_time: T + 500, cancel_time: T + 900, reason: 5 },
  ],
])("tells all six fields", (attempt, stored) => {
  expect(decideCheck(buildView({ attempt }))).toEqual({
    answer: { result: { create_time: T + 10, transaction: "payatt_1", ...stored } },
    commands: [],
  });
});

it("ends an expired transaction and says so", () => {
  const now = NOW + TRANSACTION_LIFETIME_MS;
  expect(decideCheck(buildView({ attempt: buildAttempt(), now }))).toEqual({
    answer: {
      result: {
        create_time: T + 10,
        perform_time: 0,
        cancel_time: now,
        transaction: "payatt_1",
        state: -1,
        reason: 4,
      },
    },
    commands: [{ type: "cancel", attempt_id: "payatt_1", reason: 4 }],
  });
});
