import type { FiscalCodes } from "../codes";
import type { FiledCodes, FiledRows, RowError } from "./read-rows";

export type CodesOfVariant = FiscalCodes & { variant_id: string };

/** What an import would do. It is carried out when nothing is wrong, and as a whole. */
export type ImportPlan = {
  /** Variants that get their first codes. */
  added: number;
  changed: number;
  unchanged: number;
  /** Rows without codes. */
  skipped: number;
  errors: RowError[];
  codes: CodesOfVariant[];
};

export type Catalogue = {
  variants: { id: string; sku: string | null }[];
  /** Codes the variants have now. */
  codes: Map<string, FiscalCodes>;
  vat_percents: number[];
};

/** Finds the variant of each row and what would change. A variant's id goes before its SKU. */
export function planImport(filed: FiledRows, catalogue: Catalogue): ImportPlan {
  const ids = new Set(catalogue.variants.map(({ id }) => id));
  const bySku = new Map(catalogue.variants.map(({ id, sku }) => [sku, id]));
  const seen = new Set<string>();
  const plan: ImportPlan = {
    added: 0,
    changed: 0,
    unchanged: 0,
    skipped: filed.skipped,
    errors: [...filed.errors],
    codes: [],
  };
  for (const { row, variant_id, sku, codes } of filed.rows) {
    const found = variant_id ? (ids.has(variant_id) ? variant_id : undefined) : bySku.get(sku);
    const error = whyNot({ row, variant_id, sku, codes }, found, seen, catalogue.vat_percents);
    if (error || !found) {
      plan.errors.push(...(error ? [error] : []));
      continue;
    }
    seen.add(found);
    const before = catalogue.codes.get(found);
    plan[before ? (areEqual(before, codes) ? "unchanged" : "changed") : "added"] += 1;
    plan.codes.push({ ...codes, variant_id: found });
  }
  plan.errors.sort((a, b) => a.row - b.row);
  return plan;
}

function whyNot(
  { row, variant_id, codes }: FiledCodes,
  found: string | undefined,
  seen: Set<string>,
  vatPercents: number[],
): RowError | null {
  const column = variant_id ? "variant_id" : "sku";
  if (!found) {
    return { row, column, code: "unknown_variant" };
  }
  if (seen.has(found)) {
    return { row, column, code: "repeated" };
  }
  return vatPercents.includes(codes.vat_percent)
    ? null
    : { row, column: "vat_percent", code: "vat_not_used" };
}

function areEqual(before: FiscalCodes, after: FiscalCodes): boolean {
  return (Object.keys(after) as (keyof FiscalCodes)[]).every((key) => before[key] === after[key]);
}
