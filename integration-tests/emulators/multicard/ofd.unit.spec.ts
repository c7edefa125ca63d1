import { ofdComplaint, readOfd } from "./ofd.ts";

const line = (overrides: object = {}) => ({
  qty: 2,
  price: 750_000,
  total: 1_500_000,
  mxik: "10202001001000000",
  package_code: "1282118",
  name: "Olma",
  ...overrides,
});

it("takes goods as the fiscal rules have them", () => {
  expect(readOfd([line({ vat: 12, tin: "123456789" })])).toHaveLength(1);
  expect(readOfd(undefined)).toBeNull();
});

it.each([
  ["an empty list", []],
  ["so'm with a fraction", [line({ price: 7500.5 })]],
  ["a sum as text", [line({ total: "1500000" })]],
  ["a short mxik", [line({ mxik: "102020010010000" })]],
  ["no package code", [line({ package_code: undefined })]],
  ["no quantity", [line({ qty: 0 })]],
])("refuses %s", (_, ofd) => {
  expect(() => readOfd(ofd)).toThrow(/ofd/);
});

it("complains when the goods do not add up to the money", () => {
  expect(ofdComplaint([line()], 1_500_000)).toBeNull();
  expect(ofdComplaint([line(), line()], 1_500_000)).toContain("3000000");
});
