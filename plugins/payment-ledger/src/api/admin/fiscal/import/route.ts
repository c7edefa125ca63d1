import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { importFile, type ImportReport } from "../../../../fiscal/import/import-codes";
import { UnreadableFile } from "../../../../fiscal/import/table";
import { FISCAL_MODULE } from "../../../../modules/fiscal";
import type FiscalService from "../../../../modules/fiscal/service";
import type { ImportQuery } from "../validators";

/** Errors shown at once; a file with more has one mistake repeated. */
const ERRORS_SHOWN = 200;

export type ImportResponse = {
  import:
    | (ImportReport & { error_count: number })
    /** The file could not be read as a table at all. */
    | { applied: false; unreadable: UnreadableFile["code"] };
};

/**
 * Takes an Excel or CSV file with codes. `?preview=true` changes nothing and says what would. Without it, everything is
 * saved (200) or, when any row is wrong, nothing (400).
 */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<ImportResponse>,
): Promise<void> {
  const { preview } = req.validatedQuery as ImportQuery;
  const fiscal = req.scope.resolve<FiscalService>(FISCAL_MODULE);
  const file = (req as { file?: { buffer: Buffer } }).file;
  try {
    const report = await importFile(fiscal, file?.buffer ?? Buffer.alloc(0), { preview });
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
