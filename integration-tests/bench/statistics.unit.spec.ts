import { mean, median, percentile } from "./statistics";

const oneToHundred = Array.from({ length: 100 }, (_, i) => 100 - i);

it.each([
  [oneToHundred, 0.5, 50],
  [oneToHundred, 0.95, 95],
  [oneToHundred, 1, 100],
  [[7], 0.95, 7],
  [[], 0.5, NaN],
])("percentile", (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[], NaN],
])("median", (values, expected) => {
  expect(median(values)).toBe(expected);
});

it("mean", () => {
  expect(mean([1, 2, 6])).toBe(3);
});
