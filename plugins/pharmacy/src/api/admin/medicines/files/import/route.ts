import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { importMedicines, type ImportReport } from "../../../../../exchange/import-medicines";
import { UnreadableFile } from "../../../../../exchange/table";
import { tellOfChanges } from "../../../../../medicine/tell-of-changes";
import { MEDICINE_MODULE } from "../../../../../modules/medicine";
import type MedicineService from "../../../../../modules/medicine/service";
import type { ImportQuery } from "../../validators";

/** Errors shown at once; a file with more has one mistake repeated. */
const ERRORS_SHOWN = 200;

export type ImportResponse = {
  import:
    | (Omit<ImportReport, "product_ids"> & { error_count: number })
    /** The file could not be read as a table at all. */
    | { applied: false; unreadable: UnreadableFile["code"] };
};

/**
 * Takes an Excel or CSV file, field `file`. `?preview=true` changes nothing and says what would. Without it, everything is
 * saved (200) or, when any row is wrong, nothing (400).
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<ImportResponse>,
): Promise<void> {
  const { preview } = req.validatedQuery as ImportQuery;
  const medicines = req.scope.resolve<MedicineService>(MEDICINE_MODULE);
  const file = (req as { file?: { buffer: Buffer } }).file;
  try {
    const { product_ids, ...report } = await importMedicines(
      medicines,
      file?.buffer ?? Buffer.alloc(0),
      { preview },
    );
    if (report.applied) {
      await tellOfChanges(req.scope, product_ids);
    }
    res.status(preview || report.applied ? 200 : 400).json({
      import: {
        ...report,
        error_count: report.errors.length,
        errors: report.errors.slice(0, ERRORS_SHOWN),
      },
    });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) {
      throw error;
    }
    res.status(preview ? 200 : 400).json({ import: { applied: false, unreadable: error.code } });
  }
}
