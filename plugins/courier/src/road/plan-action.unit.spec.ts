import { DELIVERY_STATES } from "../api/wire";
import { stateAfter, type DeliveryAction } from "../delivery/transitions";
import { happenedAt, planAction } from "./plan-action";

const NO = null;
const TABLE = [
  // state, picked_up, delivered, failed
  ["ready", NO, NO, NO],
  ["assigned", ["pick_up"], ["pick_up", "deliver"], ["pick_up", "fail"]],
  ["on_the_way", [], ["deliver"], ["fail"]],
  ["delivered", [], [], NO],
  ["failed", [], NO, []],
  ["returned", [], NO, NO],
  ["cancelled", NO, NO, NO],
] as const;

it("has a line for every state", () => {
  expect(TABLE.map(([state]) => state)).toEqual(DELIVERY_STATES);
});

it.each(TABLE)("in %s", (state, picked_up, delivered, failed) => {
  expect(planAction(state, "picked_up")).toEqual(picked_up);
  expect(planAction(state, "delivered")).toEqual(delivered);
  expect(planAction(state, "failed")).toEqual(failed);
});

it("plans legal jumps alone", () => {
  for (const state of DELIVERY_STATES) {
    for (const type of ["picked_up", "delivered", "failed"] as const) {
      const steps: readonly DeliveryAction[] = planAction(state, type) ?? [];
      const end = steps.reduce<typeof state | null>(
        (at, step) => at && stateAfter(at, step, "courier"),
        state,
      );
      expect([state, type, end]).not.toContain(null);
    }
  }
});

it.each([
  ["as the phone says", 500, 100, 1000, 500],
  ["not before the courier had it", 50, 100, 1000, 100],
  ["not in the future", 5000, 100, 1000, 1000],
  ["not longer ago than half a day", 100, 50, 50_000_000, 50_000_000 - 12 * 3_600_000],
])("happens %s", (_, phone, since, now, at) => {
  expect(happenedAt(phone, since, now)).toBe(at);
});
