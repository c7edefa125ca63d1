import type { DeliveryState } from "../../api/wire";
import { actionsOf } from "./actions-of";

const own = (state: DeliveryState, unlocked = false) =>
  actionsOf({ state, unlocked, carrier: "own", attention: null }).join(" ");

it.each([
  ["ready", "assign reschedule carrier cancel"],
  ["assigned", "assign unassign unlock reschedule carrier cancel"],
  ["on_the_way", "assign unlock reschedule return"],
  ["failed", "assign retry reschedule carrier return"],
  ["delivered", ""],
  ["returned", ""],
  ["cancelled", ""],
] as const)("%s: %s", (state, actions) => {
  expect(own(state)).toBe(actions);
});

it("takes nothing away from a carrier but by the carrier's own form", () => {
  const { state, carrier } = { state: "assigned", carrier: "bts" } as const;
  expect(actionsOf({ state, carrier, unlocked: false, attention: null })).toEqual([
    "reschedule",
    "carrier",
  ]);
});

it("allows a photo once, and only for own couriers", () => {
  expect(own("on_the_way", true)).toBe("assign reschedule return");
  const carried = { state: "on_the_way", unlocked: false, carrier: "bts" } as const;
  expect(actionsOf({ ...carried, attention: null })).not.toContain("unlock");
});

it("lets staff see to what is flagged, though it has ended", () => {
  const ended = { state: "delivered", unlocked: false } as const;
  expect(actionsOf({ ...ended, carrier: "own", attention: "cash_late" })).toEqual(["attend"]);
  expect(actionsOf({ ...ended, carrier: "uzpost", attention: "cash_with_carrier" })).toEqual([
    "cash-arrived",
    "attend",
  ]);
});
