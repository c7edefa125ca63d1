import fc from "fast-check";
import { FractionOfTiyin, somFromTiyin, tiyinFromSom, wholeTiyinOrNull } from "./money";

describe("so'm to tiyin", () => {
  it.each([
    ["150000", 15000000n],
    ["150000.10", 15000010n],
    ["4.35", 435n],
    ["19.99", 1999n],
    ["1234567.89", 123456789n],
    ["21474836.48", 2147483648n],
    ["0.010000", 1n],
    ["0", 0n],
    ["-15000.5", -1500050n],
    [15000, 1500000n],
    [4.35, 435n],
    [1e15, 100000000000000000n],
    [{ value: "150000.10000000000000000", precision: 20 }, 15000010n],
  ])("%p is %p tiyin", (som, tiyin) => {
    expect(tiyinFromSom(som)).toBe(tiyin);
  });

  it.each(["0.005", "1.999", "10000.333333", "", "abc", "1e5", "NaN", "1,5"])(
    "refuses %p",
    (som) => {
      expect(() => tiyinFromSom(som)).toThrow(FractionOfTiyin);
      expect(wholeTiyinOrNull(som)).toBeNull();
    },
  );
});

it.each([
  [15000010n, "150000.1"],
  [15000000n, "150000"],
  [5n, "0.05"],
  [-1500050n, "-15000.5"],
  [2n ** 70n, "11805916207174113034.24"],
])("%p tiyin is %p so'm", (tiyin, som) => {
  expect(somFromTiyin(tiyin)).toBe(som);
});

it("comes back from so'm unchanged, whatever the sum", () => {
  fc.assert(fc.property(fc.bigInt(), (tiyin) => tiyinFromSom(somFromTiyin(tiyin)) === tiyin));
});
