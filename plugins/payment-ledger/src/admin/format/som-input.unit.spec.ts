import { somText, tiyinOfInput } from "./som-input";

it.each<[string, bigint | null]>([
  ["150000", 15_000_000n],
  ["150 000,50", 15_000_050n],
  ["150\u00a0000.5", 15_000_050n],
  ["0.01", 1n],
  ["0", 0n],
  [" 7 ", 700n],
  ["1.005", null],
  ["-5", null],
  ["1,5,0", null],
  ["5 so'm", null],
  ["1e3", null],
  ["", null],
])("reads %p as %p tiyin", (typed, tiyin) => {
  expect(tiyinOfInput(typed)).toBe(tiyin);
});

it.each([
  [15_000_000n, "150000"],
  [15_000_050n, "150000.5"],
  [15_000_005n, "150000.05"],
  [0n, "0"],
])("writes %p tiyin as %p", (tiyin, text) => {
  expect(somText(tiyin)).toBe(text);
  expect(tiyinOfInput(text)).toBe(tiyin);
});
