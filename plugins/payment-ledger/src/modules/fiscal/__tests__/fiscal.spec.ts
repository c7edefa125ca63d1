import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { buildCodes, buildSettings } from "../../../fiscal/fiscal.fixture";
import { importFile } from "../../../fiscal/import/import-codes";
import { DEFAULT_FISCAL_SETTINGS } from "../../../fiscal/settings";
import FiscalService from "../service";
import { openFiscalDatabase } from "./fiscal-database";

jest.setTimeout(60_000);

const CATALOGUE = 12_000;

let connection: Knex;
let fiscal: FiscalService;
/** As another process of the shop has it. */
const another = () => new FiscalService({ [ContainerRegistrationKeys.PG_CONNECTION]: connection });

beforeAll(async () => {
  connection = await openFiscalDatabase();
  await connection.raw(
    `insert into product (id, title) select 'prod_' || i, 'Product ' || lpad(i::text, 5, '0')
     from generate_series(0, ?) i`,
    [CATALOGUE],
  );
  await connection.raw(
    `insert into product_variant (id, product_id, title, sku, barcode)
     select 'variant_' || i, 'prod_' || i, 'one', 'SKU-' || i, '47800000' || lpad(i::text, 5, '0')
     from generate_series(1, ?) i`,
    [CATALOGUE],
  );
});

beforeEach(async () => {
  await connection.raw("truncate fiscal_code, fiscal_setting, fiscal_mark");
  fiscal = another();
});

afterAll(() => connection?.destroy());

const countCodes = async () => {
  const { rows } = await connection.raw<{ rows: { n: number }[] }>(
    "select count(*)::int as n from fiscal_code",
  );
  return rows[0].n;
};

const file = (rows: string[]) =>
  Buffer.from(["sku;mxik;package_code;vat_percent", ...rows].join("\n"));
const good = (n: number, vat = 12) => `SKU-${n};00702001001000001;1209885;${vat}`;
const tenThousand = Array.from({ length: 10_000 }, (_, i) => good(i + 1));

describe("an import", () => {
  it("of 10 000 rows is all there", async () => {
    const report = await importFile(fiscal, file(tenThousand), { preview: false });
    expect(report).toEqual({
      added: 10_000,
      changed: 0,
      unchanged: 0,
      skipped: 0,
      errors: [],
      applied: true,
    });
    expect(await countCodes()).toBe(10_000);
    expect(await fiscal.codesOf(["variant_1", "variant_10001"])).toEqual(
      new Map([["variant_1", { ...buildCodes(), variant_id: "variant_1" }]]),
    );

    const again = [...tenThousand.slice(1), good(1, 0)];
    expect(await importFile(fiscal, file(again), { preview: false })).toMatchObject({
      added: 0,
      changed: 1,
      unchanged: 9_999,
    });
    expect((await fiscal.codesOf(["variant_1"])).get("variant_1")?.vat_percent).toBe(0);
    expect(await countCodes()).toBe(10_000);
  });

  it("with one wrong row of 10 000 changes nothing and names the row", async () => {
    await importFile(fiscal, file([good(1)]), { preview: false });
    const wrong = tenThousand.with(9_999, "SKU-none;00702001001000001;1209885;12");
    const report = await importFile(fiscal, file(wrong), { preview: false });
    expect(report).toMatchObject({
      applied: false,
      errors: [{ row: 10_001, column: "sku", code: "unknown_variant" }],
    });
    expect(await countCodes()).toBe(1);
  });

  it("that the database refuses changes nothing", async () => {
    const codes = [
      { ...buildCodes(), variant_id: "variant_1" },
      { ...buildCodes({ mxik: "not one" }), variant_id: "variant_2" },
    ];
    await expect(fiscal.saveCodes(codes)).rejects.toThrow("fiscal_code_mxik");
    expect(await countCodes()).toBe(0);
  });

  it("in preview says the same and changes nothing", async () => {
    expect(await importFile(fiscal, file([good(1)]), { preview: true })).toMatchObject({
      added: 1,
      applied: false,
      errors: [],
    });
    expect(await countCodes()).toBe(0);
  });
});

describe("the catalogue", () => {
  beforeEach(() => importFile(fiscal, file([good(1), good(3)]), { preview: false }));

  it("shows variants with and without codes, page by page", async () => {
    const page = await fiscal.variants({ limit: 2, offset: 1 });
    expect(page).toMatchObject({ count: CATALOGUE, total: CATALOGUE, missing: CATALOGUE - 2 });
    expect(page.variants).toEqual([
      {
        variant_id: "variant_2",
        product_id: "prod_2",
        product_title: "Product 00002",
        variant_title: "one",
        sku: "SKU-2",
        variant_barcode: "4780000000002",
        thumbnail: null,
        codes: null,
      },
      expect.objectContaining({ variant_id: "variant_3", codes: buildCodes() }),
    ]);
  });

  it.each([
    [{ missing: true }, CATALOGUE - 2],
    [{ q: "sku-1000" }, 11],
    [{ q: "product 00003" }, 1],
    [{ q: "product 00003", missing: true }, 0],
    [{ q: "00702001001000001" }, 2],
    [{ q: "%" }, 0],
    [{ q: "SKU_1" }, 0],
    [{ q: "'; drop table fiscal_code; --" }, 0],
  ])("filtered by %j has %i", async (filter, count) => {
    const page = await fiscal.variants({ ...filter, limit: 5, offset: 0 });
    expect(page.count).toBe(count);
    expect(page.variants).toHaveLength(Math.min(count, 5));
    expect(page.total).toBe(CATALOGUE);
  });

  it("leaves deleted products out, but keeps their codes for receipts of the past", async () => {
    await connection.raw("update product set deleted_at = now() where id = 'prod_1'");
    try {
      expect(await fiscal.variant("variant_1")).toBeNull();
      expect((await fiscal.variants({ limit: 1, offset: 0 })).total).toBe(CATALOGUE - 1);
      expect(await fiscal.findVariants({ ids: ["variant_1"], skus: ["SKU-1"] })).toEqual([]);
      expect((await fiscal.codesOf(["variant_1"])).size).toBe(1);
    } finally {
      await connection.raw("update product set deleted_at = null");
    }
  });

  it("forgets the codes of a variant", async () => {
    await fiscal.eraseCodes("variant_1");
    expect(await fiscal.variant("variant_1")).toMatchObject({ codes: null });
    expect(await fiscal.variant("variant_3")).toMatchObject({ codes: buildCodes() });
  });
});

describe("settings", () => {
  it("begin with the defaults and are kept whole", async () => {
    expect(await fiscal.settings()).toEqual(DEFAULT_FISCAL_SETTINGS);
    const settings = buildSettings({ seller_tin: "301234567", vat_percents: [0, 12, 15] });
    await fiscal.saveSettings(settings);
    expect(await another().settings()).toEqual(settings);
    await fiscal.saveSettings(DEFAULT_FISCAL_SETTINGS);
    expect(await another().settings()).toEqual(DEFAULT_FISCAL_SETTINGS);
  });

  it("are answered from memory until they change, or another process may have changed them", async () => {
    expect(await fiscal.facts()).toEqual({ settings: DEFAULT_FISCAL_SETTINGS, has_codes: false });
    await importFile(another(), file([good(1)]), { preview: false });
    expect((await fiscal.facts()).has_codes).toBe(false);
    const later = Date.now() + 15_000;
    const now = jest.spyOn(Date, "now").mockReturnValue(later);
    try {
      expect((await fiscal.facts()).has_codes).toBe(true);
      await fiscal.saveSettings(buildSettings({ require_codes: true }));
      expect((await fiscal.facts()).settings.require_codes).toBe(true);
      await fiscal.eraseCodes("variant_1");
      expect((await fiscal.facts()).has_codes).toBe(false);
    } finally {
      now.mockRestore();
    }
  });

  it("that could not be read are asked for again at once", async () => {
    await connection.raw("alter table fiscal_setting rename to away");
    try {
      await expect(fiscal.facts()).rejects.toThrow("fiscal_setting");
    } finally {
      await connection.raw("alter table away rename to fiscal_setting");
    }
    expect((await fiscal.facts()).has_codes).toBe(false);
  });
});

describe("marking codes", () => {
  const mark = (n: number) => `010478000123456721${n}`;
  const line = (line_id: string, ...numbers: number[]) => ({ line_id, marks: numbers.map(mark) });
  const save = (order_id: string, lines: { line_id: string; marks: string[] }[], preview = false) =>
    fiscal.saveMarks(order_id, lines, { by: "user_1", preview });
  const kept = async (order_id: string) => Object.fromEntries(await fiscal.marksOfOrder(order_id));

  beforeEach(async () => {
    await connection.raw(`truncate "order"`);
    await connection.raw(
      `insert into "order" values ('order_1', 1, 'pending'), ('order_2', 2, 'pending')`,
    );
  });

  it("are kept in the order they were scanned, line by line", async () => {
    expect(await save("order_1", [line("a", 2, 1), line("b", 3)])).toEqual([]);
    expect(await save("order_1", [line("b")])).toEqual([]);
    expect(await kept("order_1")).toEqual({ a: [mark(2), mark(1)] });
  });

  it("of another order are named, and nothing is kept", async () => {
    await save("order_1", [line("a", 1)]);
    expect(await save("order_2", [line("x", 2, 1)])).toEqual([{ mark: mark(1), display_id: 1 }]);
    expect(await kept("order_2")).toEqual({});
  });

  it("of a cancelled order are free again", async () => {
    await save("order_1", [line("a", 1)]);
    await connection.raw(`update "order" set status = 'canceled' where id = 'order_1'`);
    expect(await save("order_2", [line("x", 1)], true)).toEqual([]);
    expect(await kept("order_1")).toEqual({ a: [mark(1)] });
    expect(await save("order_2", [line("x", 1)])).toEqual([]);
    expect([await kept("order_1"), await kept("order_2")]).toEqual([{}, { x: [mark(1)] }]);
  });

  it("of one unit go to one of two who scan it at once", async () => {
    const answers = await Promise.all(
      ["order_1", "order_2"].map((order_id) => save(order_id, [line("a", 5, 6, 7)])),
    );
    expect(answers.filter((taken) => taken.length === 0)).toHaveLength(1);
    expect(answers.filter((taken) => taken.length === 3)).toHaveLength(1);
  });
});
