import { buildCodes } from "../fiscal.fixture";
import { planImport, type Catalogue } from "./plan-import";
import { readRows } from "./read-rows";
import type { Cell } from "./table";

const HEADER = ["sku", "mxik", "package_code", "vat_percent"];
const ROW = ["TEA-100", "00702001001000001", "1209885", "12"];

const read = (cells: Cell[], header = HEADER) => readRows({ header, rows: [{ row: 2, cells }] });

describe("a row", () => {
  it("is read as its codes", () => {
    expect(read(ROW)).toEqual({
      rows: [{ row: 2, variant_id: null, sku: "TEA-100", codes: buildCodes() }],
      errors: [],
      skipped: 0,
    });
  });

  it("is read whole, in any order and under the accountants' names", () => {
    const header = ["ИКПУ", "Код упаковки", "НДС", "Артикул", "ИНН", "price", "is_marked", "units"];
    const cells = [" 00702001001000001\u00a0", 1209885, "12 %", "TEA-100", 301234567, 5, "ha", 7];
    expect(read(cells, header).rows[0].codes).toEqual(
      buildCodes({ seller_tin: "301234567", is_marked: true, units: 7 }),
    );
  });

  it.each([[["TEA-100", "", null, " "]], [["TEA-100"]]])("%j is skipped", (cells) => {
    expect(read(cells)).toEqual({ rows: [], errors: [], skipped: 1 });
  });

  it.each<[string, Cell[], string | null, string]>([
    ["an IKPU as a number", ["TEA-100", 702001001000001, "1", "12"], "mxik", "mxik_number"],
    ["an IKPU Excel has rounded", ["TEA-100", "7.02E+14", "1", "12"], "mxik", "mxik_number"],
    ["an IKPU too short", ["TEA-100", "0070200100100000", "1", "12"], "mxik", "mxik"],
    ["no IKPU", ["TEA-100", "", "1", "12"], "mxik", "mxik"],
    ["no package code", ["TEA-100", ROW[1], "", "12"], "package_code", "package_code"],
    ["no VAT rate", ["TEA-100", ROW[1], "1", ""], "vat_percent", "vat_percent"],
    ["a fraction of VAT", ["TEA-100", ROW[1], "1", 0.12], "vat_percent", "vat_percent"],
    ["VAT in words", ["TEA-100", ROW[1], "1", "yo'q"], "vat_percent", "vat_percent"],
    ["nobody's codes", [null, ROW[1], "1", "12"], "sku", "no_variant"],
  ])("%s is an error", (_what, cells, column, code) => {
    expect(read(cells)).toEqual({ rows: [], errors: [{ row: 2, column, code }], skipped: 0 });
  });

  it.each<[string, Cell, string]>([
    ["units", "dona", "units"],
    ["is_marked", "balki", "is_marked"],
    ["barcode", "12345678901234", "barcode"],
    ["seller_tin", "30123456", "seller_tin"],
    ["seller_pinfl", "1", "seller_pinfl"],
  ])("%s %p is an error", (column, cell, code) => {
    expect(read([...ROW, cell], [...HEADER, column]).errors).toEqual([{ row: 2, column, code }]);
  });

  it("names one seller only", () => {
    const header = [...HEADER, "seller_tin", "seller_pinfl"];
    expect(read([...ROW, "301234567", "12345678901234"], header).errors).toEqual([
      { row: 2, column: "seller_pinfl", code: "one_seller" },
    ]);
  });

  it("tells everything that is wrong with it at once", () => {
    expect(read(["", "1", "", "x"]).errors.map(({ column }) => column)).toEqual([
      "sku",
      "mxik",
      "package_code",
      "vat_percent",
    ]);
  });
});

it.each([
  [["mxik", "package_code", "vat_percent"]],
  [["sku", "package_code", "vat_percent"]],
  [["sku", "mxik", "vat_percent"]],
  [["sku", "mxik", "package_code"]],
])("a file with only %j is refused", (header) => {
  expect(() => readRows({ header, rows: [] })).toThrow("no_header");
});

describe("the plan", () => {
  const catalogue: Catalogue = {
    variants: [
      { id: "v1", sku: "A" },
      { id: "v2", sku: "B" },
      { id: "v3", sku: null },
    ],
    codes: new Map([
      ["v1", buildCodes()],
      ["v2", buildCodes()],
    ]),
    vat_percents: [0, 12],
  };
  const filed = (...rows: { variant_id?: string; sku?: string; vat_percent?: number }[]) => ({
    rows: rows.map(({ variant_id = null, sku = null, vat_percent = 12 }, i) => ({
      row: i + 2,
      variant_id,
      sku,
      codes: buildCodes({ vat_percent }),
    })),
    errors: [],
    skipped: 3,
  });

  it("counts what is new, changed and as before", () => {
    const rows = filed({ sku: "A" }, { sku: "B", vat_percent: 0 }, { variant_id: "v3" });
    expect(planImport(rows, catalogue)).toMatchObject({
      added: 1,
      changed: 1,
      unchanged: 1,
      skipped: 3,
      errors: [],
      codes: [{ variant_id: "v1" }, { variant_id: "v2", vat_percent: 0 }, { variant_id: "v3" }],
    });
  });

  it.each([
    ["an unknown SKU", { sku: "a" }, "sku", "unknown_variant"],
    [
      "an unknown id, though its SKU is known",
      { variant_id: "v9", sku: "B" },
      "variant_id",
      "unknown_variant",
    ],
    ["a variant named twice", { variant_id: "v1" }, "variant_id", "repeated"],
    ["a rate the shop does not use", { sku: "B", vat_percent: 15 }, "vat_percent", "vat_not_used"],
  ])("refuses %s", (_what, second, column, code) => {
    expect(planImport(filed({ sku: "A" }, second), catalogue).errors).toEqual([
      { row: 3, column, code },
    ]);
  });
});
