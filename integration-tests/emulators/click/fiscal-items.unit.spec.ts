import { isReceiptLink, whyNotFiscal } from "./fiscal-items.ts";

const buildItem = (overrides: Record<string, unknown> = {}) => ({
  Name: "Paratsetamol 500 mg, dona",
  SPIC: "03004001001000001",
  PackageCode: "1500001",
  Units: 1,
  GoodPrice: 5_600_000,
  Price: 11_200_000,
  Amount: 2,
  VAT: 1_200_000,
  VATPercent: 12,
  CommissionInfo: { TIN: "123456789" },
  ...overrides,
});

const build = (item: Record<string, unknown> = {}, body: Record<string, unknown> = {}) => ({
  items: [buildItem(item)],
  received_ecash: 11_200_000,
  received_cash: 0,
  received_card: 0,
  ...body,
});

/** 15 % within 500 so'm are 6521.74 tiyin. */
const fraction = (VAT: number) => ({ GoodPrice: 25_000, Price: 50_000, VAT, VATPercent: 15 });

it.each([
  ["a whole item", build()],
  ["without VAT", build({ VAT: 0, VATPercent: 0 })],
  ["with VAT rounded up", build(fraction(6_522), { received_ecash: 50_000 }), 50_000],
  ["with VAT rounded down", build(fraction(6_521), { received_ecash: 50_000 }), 50_000],
  ["with a person as the seller", build({ CommissionInfo: { PINFL: "12345678901234" } })],
  [
    "with a discount",
    build({ Discount: 1_120_000, VAT: 1_080_000 }, { received_ecash: 10_080_000 }),
    10_080_000,
  ],
  ["by card", build({}, { received_ecash: 0, received_card: 11_200_000 })],
  ["with labels", build({ Labels: ["x".repeat(21)] })],
])("takes an item %s", (_, body, amount = 11_200_000) => {
  expect(whyNotFiscal(body, amount)).toBeNull();
});

it.each([
  ["no items", build({}, { items: [] }), "items must"],
  ["no name", build({ Name: undefined }), "Name is missing"],
  ["a name that is too long", build({ Name: "x".repeat(64) }), "Name is wrong"],
  ["a SPIC as a number", build({ SPIC: 3004001001000001 }), "SPIC is wrong"],
  ["no package code", build({ PackageCode: undefined }), "PackageCode is missing"],
  ["a fraction of a tiyin", build({ Price: 0.5 }), "Price is wrong"],
  ["so'm", build({ GoodPrice: 56_000, Price: 112_000, VAT: 12_000 }), "is not the sum"],
  [
    "so'm everywhere",
    build({ GoodPrice: 56_000, Price: 112_000, VAT: 12_000 }, { received_ecash: 112_000 }),
    "is not the payment's",
  ],
  ["the unit price as the price", build({ Price: 5_600_000 }), "Price is not GoodPrice"],
  ["VAT on top of the price", build({ VAT: 1_344_000 }), "VAT is not 12 %"],
  [
    "VAT that is a tiyin off",
    build(fraction(6_520), { received_ecash: 50_000 }),
    "VAT is not 15 %",
  ],
  ["no seller", build({ CommissionInfo: {} }), "CommissionInfo is wrong"],
  ["a short TIN", build({ CommissionInfo: { TIN: "12345678" } }), "CommissionInfo is wrong"],
  ["a label that is too long", build({ Labels: ["x".repeat(22)] }), "Labels is wrong"],
  ["a field in another spelling", build({ discount: 5 }), "discount is no field"],
  ["money missing", build({}, { received_ecash: 11_199_999 }), "is not the sum"],
])("refuses %s", (_, body, why) => {
  expect(whyNotFiscal(body, 11_200_000)).toContain(why);
});

it.each([
  ["https://ofd.soliq.uz/epi?t=EP000000000001&r=1&c=20261121140509&s=123456789012", true],
  ["https://ofd.soliq.uz/check?t=EP000000000001&r=1&c=20261121140509&s=123456789012", true],
  ["http://ofd.soliq.uz/epi?t=EP000000000001&r=1&c=20261121140509&s=123456789012", false],
  ["https://ofd.soliq.uz.evil.example/epi?t=E&r=1&c=2&s=1", false],
  ["https://ofd.soliq.uz/epi?t=EP000000000001&r=1&c=20261121140509", false],
  [undefined, false],
])("%s", (link, right) => {
  expect(isReceiptLink(link)).toBe(right);
});
