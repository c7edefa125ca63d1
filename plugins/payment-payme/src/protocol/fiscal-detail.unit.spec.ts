import type { FiscalLine } from "@medusa-uz/payment-ledger";
import { fiscalDetail } from "./fiscal-detail";

const buildLine = (over: Partial<FiscalLine> = {}): FiscalLine => ({
  title: "Paratsetamol",
  mxik: "00702001001000001",
  package_code: "1209885",
  units: null,
  barcode: null,
  marks: [],
  quantity: 2,
  unit_price: 505_000n,
  discount: 10_000n,
  vat_percent: 12,
  seller: null,
  ...over,
});

const item = {
  title: "Paratsetamol",
  price: 505_000,
  count: 2,
  code: "00702001001000001",
  package_code: "1209885",
  vat_percent: 12,
  discount: 10_000,
};

it("tells price per unit, discount per position and delivery as a line (vector 3)", () => {
  const delivery = buildLine({
    title: "Yetkazib berish",
    mxik: "10107002001000000",
    quantity: 1,
    unit_price: 500_000n,
    discount: 0n,
  });
  const { discount: _none, ...rest } = item;
  expect(fiscalDetail([buildLine(), delivery])).toEqual({
    receipt_type: 0,
    items: [
      item,
      { ...rest, title: "Yetkazib berish", code: "10107002001000000", count: 1, price: 500_000 },
    ],
  });
});

it("leaves out what does not apply and keeps units", () => {
  const line = buildLine({ discount: 0n, units: 241092, vat_percent: 0 });
  const { discount: _none, ...rest } = item;
  expect(fiscalDetail([line])?.items).toEqual([{ ...rest, units: 241092, vat_percent: 0 }]);
});

it("tells no sum that a JSON number cannot hold", () => {
  expect(fiscalDetail([buildLine({ unit_price: 9_007_199_254_740_993n })])).toBeNull();
});
