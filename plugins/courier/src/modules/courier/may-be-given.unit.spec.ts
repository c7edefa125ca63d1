import { isWith, mustBeGivable, mustBeOurs } from "./may-be-given";

const ASSIGNED = { courier_id: "one", carrier: "own", state: "assigned" } as const;
const SEEN = { from_courier_id: "one", take_over: false };
const ON_THE_WAY = { ...ASSIGNED, state: "on_the_way" } as const;
const AT_CARRIER = { courier_id: null, carrier: "bts", state: "assigned" } as const;

it.each([
  ["with the courier who was seen", ASSIGNED, SEEN, null],
  ["with another one by now", ASSIGNED, { ...SEEN, from_courier_id: null }, "already_assigned"],
  ["on the way", ON_THE_WAY, SEEN, "on_the_way_with_another"],
  ["on the way, taken over on purpose", ON_THE_WAY, { ...SEEN, take_over: true }, null],
  ["with a carrier", AT_CARRIER, { ...SEEN, from_courier_id: null }, "illegal_jump"],
])("%s", (_, delivery, wish, refusal) => {
  const give = () => mustBeGivable(delivery, wish);
  if (refusal === null) {
    expect(give).not.toThrow();
  } else {
    expect(give).toThrow(refusal);
  }
});

it.each([
  ["assigned", true],
  ["on_the_way", true],
  ["failed", false],
  ["ready", false],
] as const)("%s is with its courier already: %s", (state, is) => {
  expect(isWith({ courier_id: "one", state }, "one")).toBe(is);
  expect(isWith({ courier_id: "two", state }, "one")).toBe(false);
});

it("takes nothing away from a carrier", () => {
  expect(() => mustBeOurs(AT_CARRIER)).toThrow("illegal_jump");
  expect(() => mustBeOurs(ASSIGNED)).not.toThrow();
});
