import type MedicineService from "../modules/medicine/service";
import { planImport, type ImportPlan } from "./plan-import";
import { readRows } from "./read-rows";
import { readTable } from "./read-table";

/** What staff are told of an import. */
export type ImportReport = Omit<ImportPlan, "entries"> & {
  applied: boolean;
  product_ids: string[];
};

/**
 * Imports a filled-in file, or with `preview` only says what that would do. All or nothing: one wrong row, and nothing is
 * changed.
 *
 * @throws UnreadableFile
 */
export async function importMedicines(
  medicines: MedicineService,
  file: Buffer,
  { preview }: { preview: boolean },
): Promise<ImportReport> {
  const filed = readRows(await readTable(file));
  const variants = await medicines.findVariants({
    ids: filed.rows.flatMap(({ variant_id }) => variant_id ?? []),
    skus: filed.rows.flatMap(({ variant_id, sku }) => (variant_id ? [] : (sku ?? []))),
  });
  const facts = await medicines.facts([...new Set(variants.map(({ product_id }) => product_id))]);
  const { entries, ...report } = planImport(filed, { variants, facts });
  const applied = !preview && report.errors.length === 0;
  if (applied) {
    await medicines.save(entries);
  }
  return { ...report, applied, product_ids: entries.map(({ product_id }) => product_id) };
}
