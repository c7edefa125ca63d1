import type FiscalService from "../../modules/fiscal/service";
import { planImport, type ImportPlan } from "./plan-import";
import { readRows, type FiledRows } from "./read-rows";
import { readTable } from "./read-table";

/** What staff are told of an import. */
export type ImportReport = Omit<ImportPlan, "codes"> & { applied: boolean };

/**
 * Imports a filled-in file, or with `preview` only says what that would do. All or nothing: one wrong row, and nothing
 * is changed.
 *
 * @throws UnreadableFile
 */
export async function importFile(
  fiscal: FiscalService,
  file: Buffer,
  { preview }: { preview: boolean },
): Promise<ImportReport> {
  return importRows(fiscal, readRows(await readTable(file)), { preview });
}

/** As {@link importFile}, of rows already read. */
export async function importRows(
  fiscal: FiscalService,
  filed: FiledRows,
  { preview }: { preview: boolean },
): Promise<ImportReport> {
  const variants = await fiscal.findVariants({
    ids: filed.rows.flatMap(({ variant_id }) => variant_id ?? []),
    skus: filed.rows.flatMap(({ variant_id, sku }) => (variant_id ? [] : (sku ?? []))),
  });
  const [codes, { vat_percents }] = await Promise.all([
    fiscal.codesOf(variants.map(({ id }) => id)),
    fiscal.settings(),
  ]);
  const { codes: planned, ...report } = planImport(filed, { variants, codes, vat_percents });
  const applied = !preview && report.errors.length === 0;
  if (applied) {
    await fiscal.saveCodes(planned);
  }
  return { ...report, applied };
}
