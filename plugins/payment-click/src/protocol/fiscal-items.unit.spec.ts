import type { FiscalLine } from "@medusa-uz/payment-ledger";
import { fiscalItems, itemName } from "./fiscal-items";

const buildLine = (over: Partial<FiscalLine> = {}): FiscalLine => ({
  title: "Choy, 100 g",
  mxik: "00702001001000001",
  package_code: "1209885",
  units: null,
  barcode: null,
  marks: [],
  quantity: 1,
  unit_price: 11_200_000n,
  discount: 0n,
  vat_percent: 12,
  seller: { tin: "123456789" },
  ...over,
});

it("is the position total before the discount, with VAT of what remains after it", () => {
  const line = buildLine({ quantity: 2, unit_price: 505_000n, discount: 10_000n, vat_percent: 12 });
  const built = fiscalItems([line], 1_000_000n);
  expect(JSON.parse(JSON.stringify(built))).toEqual({
    items: [
      {
        Name: "Choy, 100 g",
        SPIC: "00702001001000001",
        PackageCode: "1209885",
        GoodPrice: 505_000,
        Price: 1_010_000,
        Amount: 2,
        VAT: 107_143,
        VATPercent: 12,
        Discount: 10_000,
        CommissionInfo: { TIN: "123456789" },
      },
    ],
    received_ecash: 1_000_000,
  });
});

it("sends units, barcode and marks where a product has them, and its own seller", () => {
  const line = buildLine({
    units: 796,
    barcode: "4780001234567",
    marks: ["010478000123456721abc"],
    seller: { pinfl: "12345678901234" },
  });
  expect(fiscalItems([line], 11_200_000n)).toMatchObject({
    items: [
      {
        Units: 796,
        PackageCode: "1209885",
        Barcode: "4780001234567",
        Labels: ["010478000123456721abc"],
        CommissionInfo: { PINFL: "12345678901234" },
      },
    ],
  });
});

it.each([
  ["lines of another sum", buildLine({ discount: 1n }), "add up to 11199999"],
  ["no seller", buildLine({ seller: null }), "tax number"],
  ["a long marking code", buildLine({ marks: ["1".repeat(22)] }), "21 letters"],
  ["too many marking codes", buildLine({ marks: Array(301).fill("1") }), "300 codes"],
])("refuses %s", (_what, line, why) => {
  expect(fiscalItems([line], 11_200_000n)).toEqual({ why: expect.stringContaining(why) });
});

it("rounds VAT as the merchant says", () => {
  const line = buildLine({ unit_price: 50_000n, vat_percent: 15 });
  expect(JSON.stringify(fiscalItems([line], 50_000n))).toContain('"VAT":6522');
  expect(JSON.stringify(fiscalItems([line], 50_000n, "truncate"))).toContain('"VAT":6521');
});

describe("the name", () => {
  it("keeps 63 characters as they are", () => {
    expect(itemName("x".repeat(63))).toBe("x".repeat(63));
  });

  it("is cut before its unit", () => {
    const name = itemName(`${"Juda uzun nomli choy ".repeat(5)}, 100 g`);
    expect(name).toMatch(/^Juda uzun.*, 100 g$/);
    expect(name.length).toBeLessThanOrEqual(63);
  });

  it("is cut plainly without one", () => {
    expect(itemName("x".repeat(80))).toBe("x".repeat(63));
    expect(itemName(`a, ${"b".repeat(80)}`)).toHaveLength(63);
  });

  it.each(["👨‍👩‍👧", "ў", "🍵"])("is never cut within %s", (character) => {
    const name = itemName(`${"x".repeat(62)}${character}${character}`);
    expect(name.length).toBeLessThanOrEqual(63);
    expect(["x".repeat(62), `${"x".repeat(62)}${character}`]).toContain(name);
  });
});
