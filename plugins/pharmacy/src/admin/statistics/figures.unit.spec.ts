import { barOf, percent, periodOf } from "./figures";

it.each([
  [7, "2026-11-21", "2026-11-15"],
  [30, "2026-03-01", "2026-01-31"],
  [90, "2026-01-01", "2025-10-04"],
] as const)("%p days until %s begin on %s", (days, to, from) => {
  expect(periodOf(days, to)).toEqual({ from, to });
});

it.each([
  [null, "—"],
  [0, "0 %"],
  [1, "100 %"],
  [0.999, "99 %"],
  [0.29, "29 %"],
])("%p is %s", (share, text) => {
  expect(percent(share).replace("\u00a0", " ")).toBe(text);
});

it.each([
  [5, [10, 5], 50],
  [10, [10, 5], 100],
  [0, [], 0],
  [0, [0], 0],
])("%p beside %j is %p percent long", (count, counts, length) => {
  expect(barOf(count, counts)).toBe(length);
});
