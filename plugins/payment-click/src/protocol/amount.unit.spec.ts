import { amountOfTiyin, tiyinOfAmount } from "./amount";

it.each([
  ["1000", 100_000n],
  ["1000.0", 100_000n],
  ["1000.00", 100_000n],
  ["1000.000", 100_000n],
  ["999.99", 99_999n],
  ["1000.01", 100_001n],
  ["0.01", 1n],
  ["90071992547409.93", 9_007_199_254_740_993n],
  ["1000.005", null],
  ["1e3", null],
  ["-1", null],
  ["+1", null],
  ["", null],
  [" 1000", null],
  ["1,000.00", null],
  ["1000.", null],
  [".5", null],
  ["0x10", null],
  ["NaN", null],
  ["9".repeat(40), null],
])("%j so'm are %p tiyin", (text, tiyin) => {
  expect(tiyinOfAmount(text)).toBe(tiyin);
});

it.each([
  [15_000_000n, "150000.00"],
  [15_000_010n, "150000.10"],
  [1n, "0.01"],
])("%p tiyin are written as %s", (tiyin, text) => {
  expect(amountOfTiyin(tiyin)).toBe(text);
});
