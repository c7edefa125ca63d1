import { btsState } from "./statuses";

const TABLE: [raw: string, state: ReturnType<typeof btsState>][] = [
  ["0", "cancelled"],
  ["1", "created"],
  ["100", "created"],
  ["200", "accepted"],
  ["300", "accepted"],
  ["400", "in_transit"],
  ["500", "in_transit"],
  ["600", "in_transit"],
  ["700", "in_transit"],
  ["800", "out_for_delivery"],
  ["1100", "out_for_delivery"],
  ["1200", "delivered"],
  ["1300", "cancelled"],
  ["1400", "failed"],
  ["900", null],
  ["", null],
  ["toString", null],
];

it.each(TABLE)("%p means %p", (raw, state) => {
  expect(btsState(raw)).toBe(state);
});

it("a contract's own numbers come first", () => {
  const own = { "900": "returned", "1300": "attention" } as const;
  expect(["900", "1300", "1200"].map((raw) => btsState(raw, own))).toEqual([
    "returned",
    "attention",
    "delivered",
  ]);
});
