import { readExcel } from "./read-excel";
import { ROWS_LIMIT } from "./table";
import { buildLyingWorkbook, buildMarkedWorkbook, buildWorkbook } from "./workbooks.fixture";

jest.setTimeout(60_000);

/** Longest that this thread, which callbacks wait for, stood still meanwhile, in ms. */
async function stillness(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  await work;
  clearInterval(timer);
  return Math.max(longest, performance.now() - last);
}

it("leaves out cells far to the right", async () => {
  const file = await buildWorkbook((sheet) => {
    for (let row = 1; row <= 60; row++) {
      sheet.getCell(row, 16_384).value = "far";
    }
  });
  expect(await readExcel(file)).toEqual({
    header: ["sku", "mxik"],
    rows: [{ row: 2, cells: ["TEA", "007"] }],
  });
});

it.each([
  [
    "one enormous merged cell",
    '<mergeCells count="1"><mergeCell ref="A3:XFD1048576"/></mergeCells>',
  ],
  [
    "dropdowns over millions of cells",
    '<dataValidations count="1"><dataValidation type="list" sqref="A3:Z1000000"><formula1>"1,2"</formula1></dataValidation></dataValidations>',
  ],
])("refuses %s, and nobody waits for it", async (_what, markup) => {
  const file = await buildMarkedWorkbook(markup);
  expect(file.length).toBeLessThan(20_000);
  const reading = expect(readExcel(file)).rejects.toMatchObject({ code: "too_large" });
  // Read here, it would stand still until the memory is used up.
  expect(await stillness(reading)).toBeLessThan(5_000);
});

it("gives up after a while", async () => {
  await expect(readExcel(await buildWorkbook(), 1)).rejects.toMatchObject({ code: "too_large" });
});

it("counts what an archive unpacks to, whatever its directory says", async () => {
  const file = await buildLyingWorkbook(65 * 1024 * 1024);
  expect(file.length).toBeLessThan(100_000);
  await expect(readExcel(file)).rejects.toMatchObject({ code: "too_large" });
});

it("refuses a row too many, and takes as many as allowed", async () => {
  const filled = (rows: number) =>
    buildWorkbook((sheet) => {
      for (let i = 1; i < rows; i++) {
        sheet.addRow([`SKU-${i}`, "00702001001000001", "1209885", 12]);
      }
    });
  const { rows } = await readExcel(await filled(ROWS_LIMIT));
  expect(rows).toHaveLength(ROWS_LIMIT);
  expect(rows.at(-1)?.cells[0]).toBe(`SKU-${ROWS_LIMIT - 1}`);
  await expect(readExcel(await filled(ROWS_LIMIT + 1))).rejects.toMatchObject({
    code: "too_many_rows",
  });
});
