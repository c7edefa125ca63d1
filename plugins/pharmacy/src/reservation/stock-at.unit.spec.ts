import { isAllThere, packsThere, type StockAt } from "./stock-at";

const SHELVES: Record<string, number> = { losartan: 3, lozap: 0 };
const stock: StockAt = (variant_id) => SHELVES[variant_id] ?? Infinity;
const line = (variant_id: string, quantity: number) => ({ variant_id, quantity });

describe("what a place has", () => {
  it.each([
    ["all of it", [line("losartan", 3)], [3], true],
    ["a part", [line("losartan", 4)], [3], false],
    ["nothing", [line("lozap", 1)], [0], false],
    ["what nobody counts", [line("vitamin", 99)], [99], true],
    ["one shelf for two lines", [line("losartan", 2), line("losartan", 2)], [2, 1], false],
    ["one of two medicines", [line("lozap", 1), line("losartan", 1)], [0, 1], false],
  ] as const)("%s", (_, lines, there, all) => {
    expect(packsThere(lines, "sloc", stock).map(({ quantity }) => quantity)).toEqual(there);
    expect(isAllThere(lines, "sloc", stock)).toBe(all);
  });
});
