import { fiscalDetail, type FiscalLine } from "./fiscal-detail";

const buildLine = (over: Partial<FiscalLine> = {}): FiscalLine => ({
  title: "Paratsetamol",
  quantity: 2,
  gross: 1010000n,
  discount: 10000n,
  mxik: "00702001001000001",
  package_code: "1209885",
  vat_percent: 12,
  ...over,
});
const shipping = { title: "Yetkazib berish", price: 500000n };

it("tells the lines when they add up to the sum", () => {
  expect(fiscalDetail([buildLine()], shipping, 1500000n)).toEqual({
    receipt_type: 0,
    shipping: { title: "Yetkazib berish", price: 500000 },
    items: [
      {
        title: "Paratsetamol",
        price: 505000,
        count: 2,
        code: "00702001001000001",
        package_code: "1209885",
        vat_percent: 12,
        discount: 10000,
      },
    ],
  });
});

it("leaves out what does not apply and keeps units", () => {
  const line = buildLine({ discount: 0n, units: "241092", vat_percent: "0" });
  expect(fiscalDetail([line], { title: "", price: 0n }, 1010000n)).toEqual({
    receipt_type: 0,
    items: [
      {
        title: "Paratsetamol",
        price: 505000,
        count: 2,
        code: "00702001001000001",
        package_code: "1209885",
        vat_percent: 0,
        units: 241092,
      },
    ],
  });
});

it.each([
  ["does not add up", [buildLine()], 1500001n],
  ["has no lines", [], 500000n],
  ["has a line without an IKPU", [buildLine({ mxik: undefined })], 1500000n],
  ["has an IKPU that lost its zeros", [buildLine({ mxik: 702001001000001 })], 1500000n],
  ["has a line without a package code", [buildLine({ package_code: null })], 1500000n],
  ["has a line without a VAT rate", [buildLine({ vat_percent: undefined })], 1500000n],
  ["has a fractional VAT rate", [buildLine({ vat_percent: 12.5 })], 1500000n],
  ["has half a unit", [buildLine({ quantity: 1.5 })], 1500000n],
  [
    "has a unit price with a fraction",
    [buildLine({ gross: 1010001n, discount: 10001n })],
    1500000n,
  ],
  ["has one line of two without codes", [buildLine(), buildLine({ mxik: "" })], 2500000n],
])("is left out when the order %s", (_why, lines, amount) => {
  expect(fiscalDetail(lines, shipping, amount)).toBeNull();
});
