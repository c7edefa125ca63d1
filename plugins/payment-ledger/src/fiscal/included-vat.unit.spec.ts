import { includedVat, lineTotal, lineVat } from "./included-vat";
import { buildFiscalLine } from "./fiscal.fixture";

it.each([
  ["112 000 so'm at 12 %", 11_200_000n, 12, undefined, 1_200_000n],
  ["500 so'm at 15 %, half up", 50_000n, 15, "half_up", 6_522n],
  ["500 so'm at 15 %, truncated", 50_000n, 15, "truncate", 6_521n],
  ["exactly half a tiyin", 3n, 100, "half_up", 2n],
  ["exactly half a tiyin, truncated", 3n, 100, "truncate", 1n],
  ["just below half a tiyin", 4n, 12, undefined, 0n],
  ["no VAT", 11_200_000n, 0, undefined, 0n],
  ["nothing", 0n, 12, undefined, 0n],
] as const)("VAT inside %s", (_what, sum, percent, rounding, vat) => {
  expect(includedVat(sum, percent, rounding)).toBe(vat);
});

it("is taken from what a position costs after its discount", () => {
  const line = buildFiscalLine({
    quantity: 2,
    unit_price: 505_000n,
    discount: 10_000n,
    vat_percent: 12,
  });
  expect(lineTotal(line)).toBe(1_000_000n);
  expect(lineVat(line)).toBe(107_143n);
  expect(lineVat(line, "truncate")).toBe(107_142n);
});
