import { keyOf } from "../finding/words";
import { countryCode } from "../medicine/country";
import { doseFormKey } from "../medicine/dose-forms";
import type { MedicineFacts } from "../modules/medicine/read-facts";
import type { MedicineEntry, PackEntry, SubstanceEntry, Texts } from "../types";
import type { Column } from "./columns";
import type { FiledPack, FiledRows, RowError } from "./read-rows";

export type KnownVariant = { id: string; sku: string | null; product_id: string };

/** What an import would do. It is carried out when nothing is wrong, and as a whole. */
export type ImportPlan = {
  /** Packs of products that become medicines, or that nothing was known of. */
  added: number;
  changed: number;
  unchanged: number;
  /** Rows without facts. */
  skipped: number;
  errors: RowError[];
  entries: MedicineEntry[];
};

type Located = { filed: FiledPack; variant: KnownVariant };

/** Finds the variant of each row and what would change. A variant's id goes before its SKU; columns a file has not stay. */
export function planImport(
  filed: FiledRows,
  known: { variants: KnownVariant[]; facts: MedicineFacts[] },
): ImportPlan {
  const errors = [...filed.errors];
  const located = locate(filed.rows, known.variants, errors);
  const byProduct = new Map<string, Located[]>();
  for (const one of located) {
    byProduct.set(one.variant.product_id, [...(byProduct.get(one.variant.product_id) ?? []), one]);
  }
  const facts = new Map(known.facts.map((one) => [one.product_id, one]));
  const plan: ImportPlan = {
    added: 0, changed: 0, unchanged: 0, skipped: filed.skipped, errors, entries: [],
  }; // prettier-ignore
  for (const [productId, rows] of byProduct) {
    errors.push(...disagreements(rows));
    const before = facts.get(productId);
    const entry = entryOf(productId, rows, before, filed.columns);
    const sameMedicine =
      before !== undefined && medicineKey(entryOfFacts(before)) === medicineKey(entry);
    for (const { variant } of rows) {
      const old = before?.packs.find(({ variant_id }) => variant_id === variant.id);
      const pack = entry.packs.find(({ variant_id }) => variant_id === variant.id);
      const same = sameMedicine && packKey(old) === packKey(pack);
      plan[!old ? "added" : same ? "unchanged" : "changed"] += 1;
    }
    plan.entries.push(entry);
  }
  errors.sort((a, b) => a.row - b.row);
  return plan;
}

function locate(rows: FiledPack[], variants: KnownVariant[], errors: RowError[]): Located[] {
  const byId = new Map(variants.map((variant) => [variant.id, variant]));
  const bySku = new Map(variants.flatMap((one) => (one.sku ? [[one.sku, one] as const] : [])));
  const seen = new Set<string>();
  return rows.flatMap((filed) => {
    const variant = filed.variant_id ? byId.get(filed.variant_id) : bySku.get(filed.sku ?? "");
    const column = filed.variant_id ? ("variant_id" as const) : ("sku" as const);
    if (!variant || seen.has(variant.id)) {
      errors.push({ row: filed.row, column, code: variant ? "repeated" : "unknown_variant" });
      return [];
    }
    seen.add(variant.id);
    return [{ filed, variant }];
  });
}

/** Rows of one product say the same of it, or nobody can tell which is meant. */
function disagreements([first, ...rest]: Located[]): RowError[] {
  const said: [Column, (filed: FiledPack) => string][] = [
    ["rx_class", ({ rx_class }) => rx_class],
    ["form", ({ form }) => doseFormKey(form)],
    ["inn", ({ substances }) => substances.map(keyOf).sort().join(";")],
    ["manufacturer", ({ manufacturer }) => manufacturer ?? ""],
    ["country", ({ country }) => countryCode(country) ?? ""],
    ["registration_no", ({ registration_no }) => registration_no ?? ""],
    ["atc", ({ atc }) => atc ?? ""],
    ["leaflet_url", ({ leaflet_url }) => leaflet_url ?? ""],
  ];
  return rest.flatMap(({ filed }) =>
    said
      .filter(([, of]) => of(filed) !== of(first.filed))
      .map(([column]) => ({ row: filed.row, column, code: "differs" as const })),
  );
}

function entryOf(
  productId: string,
  rows: Located[],
  before: MedicineFacts | undefined,
  columns: Column[],
): MedicineEntry {
  const old = before && entryOfFacts(before);
  const [{ filed }] = rows;
  const given = <T>(column: Column, value: T, kept: T): T =>
    columns.includes(column) ? value : kept;
  const strengths = new Map(old?.substances.map((one) => [keyOf(one.inn), one.strength]));
  const named = new Set(rows.map(({ variant }) => variant.id));
  return {
    product_id: productId,
    rx_class: filed.rx_class,
    form: doseFormKey(filed.form),
    manufacturer: given("manufacturer", filed.manufacturer, old?.manufacturer ?? null),
    country: given("country", countryCode(filed.country), old?.country ?? null),
    registration_no: given("registration_no", filed.registration_no, old?.registration_no ?? null),
    atc: given("atc", filed.atc, old?.atc ?? null),
    leaflet_url: given("leaflet_url", filed.leaflet_url, old?.leaflet_url ?? null),
    leaflet: old?.leaflet ?? null,
    storage: storageOf(filed, old?.storage ?? null, columns),
    substances: given<SubstanceEntry[]>(
      "inn",
      filed.substances.map((inn) => ({ inn, strength: strengths.get(keyOf(inn)) ?? null })),
      old?.substances ?? [],
    ),
    packs: [
      ...rows.map(({ filed: row, variant }) => {
        const kept = old?.packs.find(({ variant_id }) => variant_id === variant.id);
        return {
          variant_id: variant.id,
          pack: given("pack", row.pack, kept?.pack ?? null),
          strength: given("strength", row.strength, kept?.strength ?? null),
          gtin: given("gtin", row.gtin, kept?.gtin ?? null),
          reference_price: given(
            "reference_price",
            row.reference_price,
            kept?.reference_price ?? null,
          ),
        };
      }),
      ...(old?.packs ?? []).filter(({ variant_id }) => !named.has(variant_id)),
    ],
  };
}

function storageOf(filed: FiledPack, kept: Texts | null, columns: Column[]): Texts | null {
  const texts = Object.entries(filed.storage).flatMap(([locale, text]) => {
    const value = columns.includes(`storage_${locale}` as Column)
      ? text
      : kept?.[locale as keyof Texts];
    return value ? [[locale, value] as const] : [];
  });
  return texts.length > 0 ? Object.fromEntries(texts) : null;
}

function entryOfFacts({ substances, packs, ...facts }: MedicineFacts): MedicineEntry {
  return {
    ...facts,
    substances: substances.map(({ inn, strength }) => ({ inn, strength })),
    packs,
  };
}

const packKey = (pack: PackEntry | undefined): string =>
  JSON.stringify(
    [pack?.pack, pack?.strength, pack?.gtin, pack?.reference_price].map((v) => v ?? null),
  );

const medicineKey = (entry: MedicineEntry): string =>
  JSON.stringify([
    entry.rx_class, entry.form, entry.manufacturer, entry.country, entry.registration_no, entry.atc, entry.leaflet_url,
    entry.storage?.uz, entry.storage?.ru, entry.storage?.en,
    entry.substances.map(({ inn }) => keyOf(inn)),
  ].map((value) => value ?? null)); // prettier-ignore
