import { Workbook } from "exceljs";
import { readTable } from "./read-table";
import { ROWS_LIMIT } from "./table";
import { csvTemplate, excelTemplate } from "./write-template";
import { buildCodes } from "../fiscal.fixture";
import type { CatalogueVariant } from "../../modules/fiscal/variants-list";

const buildVariant = (over: Partial<CatalogueVariant> = {}): CatalogueVariant => ({
  variant_id: "variant_1",
  product_id: "prod_1",
  product_title: "Choy",
  variant_title: "100 g",
  sku: "TEA-100",
  variant_barcode: null,
  thumbnail: null,
  codes: null,
  ...over,
});

const csv = (text: string) => readTable(Buffer.from(text));

describe("CSV", () => {
  it.each([
    ["semicolons", "sku;mxik\nTEA;007\n"],
    ["commas, Windows line ends", "sku,mxik\r\nTEA,007\r\n"],
    ["tabs", "sku\tmxik\nTEA\t007"],
    ["a byte order mark", "\ufeffsku;mxik\nTEA;007"],
    ["quotes", '"sku";"mxik"\n"TEA";"007"'],
    ["blank rows before and between", "\n;\nsku;mxik\n\n ; \nTEA;007"],
  ])("with %s", async (_what, text) => {
    const { header, rows } = await csv(text);
    expect(header).toEqual(["sku", "mxik"]);
    expect(rows.map(({ cells }) => cells)).toEqual([["TEA", "007"]]);
  });

  it("numbers rows as a spreadsheet does", async () => {
    const { rows } = await csv('sku;mxik\n\nA;1\n"B\nb";2\nC;3');
    expect(rows.map(({ row }) => row)).toEqual([3, 4, 5]);
  });

  it("in the encoding of Russian Windows", async () => {
    const { header } = await readTable(Buffer.from([0xc8, 0xca, 0xcf, 0xd3, 0x3b, 0x73]));
    expect(header).toEqual(["ИКПУ", "s"]);
  });
});

describe("what cannot be imported", () => {
  it.each([
    ["nothing", "", "no_header"],
    ["blanks", " \n;;\n", "no_header"],
    ["a program", "MZ\u0000\u0003", "not_a_table"],
    ["a broken workbook", "PK\u0003\u0004broken", "not_a_table"],
    ["a row too many", `sku;mxik\n${"A;1\n".repeat(ROWS_LIMIT + 1)}`, "too_many_rows"],
  ])("%s", async (_what, text, code) => {
    await expect(csv(text)).rejects.toMatchObject({ code });
  });

  it("more than 5 MB", async () => {
    await expect(readTable(Buffer.alloc(5 * 1024 * 1024 + 1, "a"))).rejects.toMatchObject({
      code: "too_large",
    });
  });
});

describe("the template", () => {
  const variants = [
    buildVariant({
      sku: "=cmd",
      product_title: 'Choy "ko\'k"; katta',
      variant_title: "-5 °C\nmuz",
    }),
    buildVariant({ variant_id: "variant_2", codes: buildCodes({ units: 7, is_marked: true }) }),
  ];
  const filled = [
    ["variant_1", "=cmd", 'Choy "ko\'k"; katta', "-5 °C\nmuz", "", "", "", "", "", "", "", ""],
    [
      "variant_2",
      "TEA-100",
      "Choy",
      "100 g",
      "00702001001000001",
      "1209885",
      "7",
      "12",
      "1",
      "",
      "",
      "",
    ],
  ];
  const texts = (rows: { cells: unknown[] }[]) =>
    rows.map(({ cells }) => Array.from({ length: 12 }, (_, i) => String(cells[i] ?? "")));

  it("comes back from CSV as it was", async () => {
    expect(texts((await csv(csvTemplate(variants))).rows)).toEqual(filled);
  });

  it("comes back from Excel as it was, codes as text", async () => {
    const { header, rows } = await readTable(await excelTemplate(variants));
    expect(header.slice(0, 5)).toEqual(["variant_id", "sku", "product", "variant", "mxik"]);
    expect(texts(rows)).toEqual(filled);
    expect(rows[1].cells[4]).toBe("00702001001000001");
  });

  it("never gives a spreadsheet a formula", () => {
    expect(csvTemplate(variants)).toContain(`;"'=cmd";`);
    expect(csvTemplate(variants)).toContain(`"'-5 °C`);
  });

  it.each(["Choy,=cmd", "Choy\t=cmd"])("never parts %j for another delimiter", (sku) => {
    expect(csvTemplate([buildVariant({ sku })])).toContain(`;"${sku}";`);
  });

  it.each([" =cmd", "\t+1", "\r@cmd", "\u00a0-1", "'=cmd", "' =cmd"])(
    "guards %j, and reads it as it was",
    async (sku) => {
      const text = csvTemplate([buildVariant({ sku })]);
      expect(text).toContain(`;"'${sku}";`);
      expect((await csv(text)).rows[0].cells[1]).toBe(sku);
    },
  );
});

it("takes what Excel makes of a cell", async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("any name");
  sheet.addRow(["sku", "mxik", "package_code", "vat_percent"]);
  sheet.addRow([
    { richText: [{ text: "TEA" }, { text: "-100" }] },
    702001001000001,
    { formula: "1+1", result: 2 },
    { text: "12", hyperlink: "https://example.com" },
  ]);
  const { rows } = await readTable(Buffer.from(await workbook.xlsx.writeBuffer()));
  expect(rows).toEqual([{ row: 2, cells: ["TEA-100", 702001001000001, 2, "12"] }]);
});
