import { buildFiscalLine } from "./fiscal.fixture";
import { lineTotal } from "./included-vat";
import { linesOfPart } from "./lines-of-part";

const tea = buildFiscalLine({ quantity: 2, unit_price: 5_000_000n });
const sugar = buildFiscalLine({ unit_price: 5_000_000n, discount: 1n });

it("leaves the lines of the whole sum alone", () => {
  expect(linesOfPart([tea, sugar], 14_999_999n)).toEqual([tea, sugar]);
});

it.each([1n, 7_000_001n, 14_999_998n])(
  "adds up to %s exactly, with no line below nothing",
  (part) => {
    const lines = linesOfPart([tea, sugar], part) ?? [];
    const totals = lines.map(lineTotal);
    expect(totals.reduce((sum, total) => sum + total, 0n)).toBe(part);
    expect(totals.every((total) => total >= 0n)).toBe(true);
  },
);

it.each([0n, -1n, 15_000_000n])("has no lines for %s", (part) => {
  expect(linesOfPart([tea, sugar], part)).toBeNull();
});
