import { DELIVERY_STATES, type DeliveryState } from "../api/wire";
import { isEnded, stateAfter, TRANSITIONS, type DeliveryAction } from "./transitions";

const ACTIONS = Object.keys(TRANSITIONS) as DeliveryAction[];

/** The whole table, as it is meant: everything that is not here is refused. */
const ALLOWED: [DeliveryState, DeliveryAction, DeliveryState][] = [
  ["ready", "assign", "assigned"],
  ["ready", "cancel", "cancelled"],
  ["ready", "revoke", "cancelled"],
  ["ready", "settle", "delivered"],
  ["assigned", "assign", "assigned"],
  ["assigned", "unassign", "ready"],
  ["assigned", "pick_up", "on_the_way"],
  ["assigned", "cancel", "cancelled"],
  ["assigned", "revoke", "cancelled"],
  ["assigned", "settle", "delivered"],
  ["on_the_way", "assign", "assigned"],
  ["on_the_way", "deliver", "delivered"],
  ["on_the_way", "fail", "failed"],
  ["on_the_way", "return", "returned"],
  ["on_the_way", "revoke", "cancelled"],
  ["on_the_way", "settle", "delivered"],
  ["failed", "assign", "assigned"],
  ["failed", "retry", "ready"],
  ["failed", "return", "returned"],
  ["failed", "revoke", "cancelled"],
  ["failed", "settle", "delivered"],
];

describe("transitions of a delivery", () => {
  it.each(ALLOWED)("%s, %s -> %s", (from, action, to) => {
    const [by] = TRANSITIONS[action].by;
    expect(stateAfter(from, action, by!)).toBe(to);
  });

  it("allows nothing else", () => {
    const meant = new Set(ALLOWED.map(([from, action]) => `${from} ${action}`));
    const all = DELIVERY_STATES.flatMap((from) =>
      ACTIONS.flatMap((action) =>
        TRANSITIONS[action].by
          .filter((by) => stateAfter(from, action, by) !== null)
          .map(() => `${from} ${action}`),
      ),
    );
    expect(new Set(all)).toEqual(meant);
  });

  it("ends with delivered, returned and cancelled", () => {
    expect(DELIVERY_STATES.filter(isEnded)).toEqual(["delivered", "returned", "cancelled"]);
    for (const [from] of ALLOWED) {
      expect(isEnded(from)).toBe(false);
    }
  });

  it.each([
    ["a courier cancels nothing", "assigned", "cancel", "courier"],
    ["a courier assigns nothing", "ready", "assign", "courier"],
    ["an operator brings nothing", "on_the_way", "deliver", "operator"],
    ["staff cancel nothing that is out of the house", "on_the_way", "cancel", "operator"],
    ["nobody but Medusa takes a fulfillment back", "ready", "revoke", "operator"],
  ] as const)("%s", (_, from, action, by) => {
    expect(stateAfter(from, action, by)).toBeNull();
  });
});
