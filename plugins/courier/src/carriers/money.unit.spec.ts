import { somOf } from "./money";

it.each([
  ["18500", 18_500],
  ["18500.00", 18_500],
  ["18500.01", 18_501],
  ["0", 0],
  [" 42000.0 ", 42_000],
  [36_000, 36_000],
  [36_000.5, 36_001],
])("%p is %i so'm", (price, som) => {
  expect(somOf(price)).toBe(som);
});

it.each([
  "",
  "1000000000",
  "18 500",
  "18,500.00",
  "-1",
  "1e6",
  "free",
  null,
  undefined,
  {},
  NaN,
  Infinity,
])("%p is no price", (price) => {
  expect(somOf(price)).toBeNull();
});
