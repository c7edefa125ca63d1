import { judgeCash } from "./judge-cash";

it.each([
  // cash, due now, due seen
  [165, 165, undefined, "agrees"],
  [165, 165, 165, "agrees"],
  [165, 165, 100, "agrees"],
  [0, 0, 165, "agrees"],
  [100, 165, undefined, "refused"],
  [100, 165, 165, "refused"],
  [0, 165, 165, "refused"],
  [165, 0, 165, "booked"],
  [165, 200, 165, "booked"],
  [170, 200, 165, "booked"],
  [0, 165, 0, "booked"],
  [0, 200, 165, "refused"],
] as const)("%d so'm of %d, where the phone showed %s: %s", (cash, due, seen, verdict) => {
  expect(judgeCash({ cash, due, seen })).toBe(verdict);
});
