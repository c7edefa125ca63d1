import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { importMedicines } from "../../../exchange/import-medicines";
import { csvOf, excelOf } from "../../../exchange/write-file";
import type { MedicineEntry } from "../../../types";
import { lookUp, learnWords, recount } from "../../../finding/words-store";
import { eraseBatch, readBatches, writeBatches } from "../batches";
import { findVariants, readMedicineList, readPacks } from "../medicine-list";
import { readAlike, readClasses, readFacts } from "../read-facts";
import { saveMedicines } from "../save-medicines";
import type MedicineService from "../service";
import { openMedicineDatabase } from "./medicine-database";

jest.setTimeout(120_000);

const ROWS = 10_000;
let connection: Knex;

beforeAll(async () => {
  connection = await openMedicineDatabase();
  await connection.raw(
    `insert into product (id, title) select 'prod_' || n, 'Dori ' || n from generate_series(1, ?::int) n`,
    [ROWS],
  );
  await connection.raw(
    `insert into product_variant (id, product_id, title, sku, variant_rank)
     select 'variant_' || n, 'prod_' || n, '20 dona', 'SKU-' || n, 0 from generate_series(1, ?::int) n`,
    [ROWS],
  );
});

afterAll(async () => connection.destroy());

beforeEach(async () => {
  await connection.raw(
    "truncate medicine, medicine_pack, medicine_substance, medicine_batch, substance, medicine_word, medicine_word_form",
  );
});

/** What an import asks of the module. */
const service = () =>
  ({
    findVariants: (by: { ids: string[]; skus: string[] }) => findVariants(connection, by),
    facts: (ids: string[]) => readFacts(connection, ids),
    save: (entries: MedicineEntry[]) => saveMedicines(connection, entries),
  }) as unknown as MedicineService;

const entry = (n: number, more: Partial<MedicineEntry> = {}): MedicineEntry => ({
  product_id: `prod_${n}`,
  rx_class: "otc",
  form: "tablets",
  substances: [{ inn: "Paracetamol", ru: "парацетамол" }],
  packs: [{ variant_id: `variant_${n}`, strength: "500 mg" }],
  ...more,
});

const count = async (table: string): Promise<number> =>
  (await connection.raw<{ rows: { n: number }[] }>(`select count(*)::int as n from ${table}`))
    .rows[0].n;

describe("files of 10 000 rows", () => {
  const linesOf = (rows: string[]) => ["sku;rx_class;form;inn;strength", ...rows].join("\n");
  const row = (n: number) => `SKU-${n};otc;tabletkalar;paracetamol;500 mg`;
  const all = Array.from({ length: ROWS }, (_, i) => row(i + 1));

  it("are saved as a whole, tell what they would do before, and come back unchanged", async () => {
    const file = Buffer.from(linesOf(all));
    const preview = await importMedicines(service(), file, { preview: true });
    expect(preview).toMatchObject({ added: ROWS, errors: [], applied: false });
    expect(await count("medicine")).toBe(0);

    expect(await importMedicines(service(), file, { preview: false })).toMatchObject({
      applied: true,
    });
    expect([
      await count("medicine"),
      await count("medicine_pack"),
      await count("substance"),
    ]).toEqual([ROWS, ROWS, 1]);

    const packs = await readPacks(connection, { missing: false, limit: ROWS });
    for (const written of [Buffer.from(csvOf(packs)), await excelOf(packs)]) {
      const again = await importMedicines(service(), written, { preview: true });
      expect(again).toMatchObject({ added: 0, changed: 0, unchanged: ROWS, errors: [] });
    }
  });

  it("are not saved at all when one row is wrong", async () => {
    const wrong = all.with(4_321, "SKU-0;otc;tabletkalar;;").with(7_000, "SKU-7001;perhaps;;;");
    const report = await importMedicines(service(), Buffer.from(linesOf(wrong)), {
      preview: false,
    });
    expect(report.applied).toBe(false);
    expect(report.errors).toEqual([
      { row: 4_323, column: "sku", code: "unknown_variant" },
      { row: 7_002, column: "rx_class", code: "rx_class" },
      { row: 7_002, column: "form", code: "form" },
    ]);
    expect(await count("medicine")).toBe(0);
  });
});

describe("medicines", () => {
  it("are alike by substances, strength in any spelling, and form", async () => {
    await saveMedicines(connection, [
      entry(1),
      entry(2, { packs: [{ variant_id: "variant_2", strength: "0,5 г" }] }),
      entry(3, { packs: [{ variant_id: "variant_3", strength: "250 mg" }] }),
      entry(4, { form: "syrup" }),
      entry(5, { substances: [{ inn: "paracetamol" }, { inn: "caffeine" }] }),
      entry(6, { substances: [{ inn: "PARACETAMOL" }] }),
    ]);
    const [one] = await readFacts(connection, ["prod_1"]);
    expect(await readAlike(connection, one)).toEqual(["prod_2", "prod_6"]);
  });

  it("keep one substance whatever its spelling, and its names", async () => {
    await saveMedicines(connection, [entry(1), entry(2, { substances: [{ inn: "PARACETAMOL" }] })]);
    expect(await count("substance")).toBe(1);
    const [two] = await readFacts(connection, ["prod_2"]);
    expect(two.substances).toMatchObject([{ ru: "парацетамол" }]);
  });

  it("give their class to packs that nobody has written down", async () => {
    await saveMedicines(connection, [entry(1, { rx_class: "rx", packs: [] })]);
    const classes = await readClasses(connection, ["variant_1", "variant_2"]);
    expect([...classes]).toEqual([["variant_1", "rx"]]);
  });

  it("are listed by class, substance and what expires", async () => {
    await saveMedicines(connection, [entry(1), entry(2, { rx_class: "rx" })]);
    await writeBatches(connection, [
      { variant_id: "variant_2", series: "A", expires_on: "2027-01-31", quantity: 5 },
    ]);
    const list = async (filter: object) =>
      (await readMedicineList(connection, { limit: 10, offset: 0, ...filter })).medicines.map(
        ({ product_id, expires_on }) => [product_id, expires_on],
      );
    expect(await list({ rx_class: "rx" })).toEqual([["prod_2", "2027-01-31"]]);
    expect(await list({ expires_until: "2027-01-31" })).toHaveLength(1);
    expect(await list({ expires_until: "2027-01-30" })).toEqual([]);
    expect(await list({ q: "пара" })).toHaveLength(2);
    expect(await list({ q: "50%" })).toEqual([]);
  });
});

describe("batches", () => {
  it("are corrected by their series and removed once", async () => {
    const batch = { variant_id: "variant_1", series: "A", expires_on: "2027-01-31", quantity: 5 };
    await writeBatches(connection, [batch, { ...batch, series: "B", expires_on: "2026-12-31" }]);
    await writeBatches(connection, [{ ...batch, quantity: 4 }]);
    const batches = await readBatches(connection, ["variant_1"]);
    expect(batches.map(({ series, quantity }) => [series, quantity])).toEqual([
      ["B", 5],
      ["A", 4],
    ]);
    expect(await eraseBatch(connection, batches[0].id)).toBe("prod_1");
    expect(await eraseBatch(connection, batches[0].id)).toBeNull();
  });
});

describe("words", () => {
  it("are known, completed and found one error away; those gone are forgotten", async () => {
    await learnWords(
      connection,
      new Map([
        ["parasetamol", 3],
        ["paraplast", 1],
      ]),
    );
    const found = await lookUp(connection, ["parasetamol", "paras", "parasetanol", "zzzz"]);
    expect(found.get("parasetamol")).toMatchObject({ known: true });
    expect(found.get("paras")).toMatchObject({ known: false, completion: "parasetamol" });
    expect(found.get("parasetanol")?.near.map(({ word }) => word)).toContain("parasetamol");
    expect(found.get("zzzz")).toEqual({ known: false, completion: null, near: [] });

    await recount(connection, new Map([["parasetamol", 7]]));
    expect(await count("medicine_word")).toBe(1);
    expect((await lookUp(connection, ["paraplast"])).get("paraplast")?.known).toBe(false);
  });
});
