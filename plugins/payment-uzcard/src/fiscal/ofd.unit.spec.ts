import type { FiscalLine } from "@medusa-uz/payment-ledger";
import { ofdOf } from "./ofd";

const buildLine = (over: Partial<FiscalLine> = {}): FiscalLine => ({
  title: "Tea, 100 g",
  mxik: "00702001001000001",
  package_code: "1209885",
  units: null,
  barcode: null,
  marks: [],
  quantity: 2,
  unit_price: 505_000n,
  discount: 0n,
  vat_percent: 12,
  seller: null,
  ...over,
});

it("sends a line as it is, with the VAT that is inside", () => {
  expect(ofdOf([buildLine({ unit_price: 5_600_000n })])).toEqual([
    {
      qty: 2,
      price: 5_600_000,
      total: 11_200_000,
      mxik: "00702001001000001",
      package_code: "1209885",
      name: "Tea, 100 g",
      vat: 1_200_000,
    },
  ]);
});

it.each([
  [{ discount: 10_000n }, [[2, 500_000]]],
  [
    { discount: 1n },
    [
      [1, 504_999],
      [1, 505_000],
    ],
  ],
  [
    { quantity: 3, unit_price: 100n, discount: 200n },
    [
      [2, 33],
      [1, 34],
    ],
  ],
  [{ quantity: 3, unit_price: 1n, discount: 2n }, [[1, 1]]],
])("sends a discounted line %p at what it really cost", (over, positions) => {
  const line = buildLine(over);
  const ofd = ofdOf([line]) ?? [];
  expect(ofd.map(({ qty, price }) => [qty, price])).toEqual(positions);
  const total = ofd.reduce((sum, one) => sum + one.total, 0);
  expect(total).toBe(Number(line.unit_price) * line.quantity - Number(line.discount));
  expect(ofd.every((one) => one.total === one.price * one.qty)).toBe(true);
});

it("gives every marked unit to one position, and names the seller", () => {
  const marked = buildLine({ quantity: 3, discount: 1n, marks: ["m1", "m2", "m3"] });
  expect(ofdOf([marked])?.map(({ qty, mark }) => [qty, mark])).toEqual([
    [1, ["m1"]],
    [2, ["m2", "m3"]],
  ]);
  expect(ofdOf([buildLine({ seller: { tin: "123456789" } })])).toMatchObject([
    { tin: "123456789" },
  ]);
  expect(ofdOf([buildLine({ seller: { pinfl: "12345678901234" } })])).toMatchObject([
    { tin: "12345678901234" },
  ]);
});

it("rounds VAT as the merchant says", () => {
  const line = buildLine({ quantity: 1, unit_price: 50_000n, vat_percent: 15 });
  expect(ofdOf([line])).toMatchObject([{ vat: 6_522 }]);
  expect(ofdOf([line], "truncate")).toMatchObject([{ vat: 6_521 }]);
});

it.each([
  ["no lines", null],
  ["an empty receipt", []],
  ["nothing but gifts", [buildLine({ discount: 1_010_000n })]],
  ["a sum beyond JSON numbers", [buildLine({ unit_price: 2n ** 53n })]],
])("is null for %s", (_what, lines) => {
  expect(ofdOf(lines)).toBeNull();
});
