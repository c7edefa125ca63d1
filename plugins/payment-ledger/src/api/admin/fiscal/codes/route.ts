import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { importRows, type ImportReport } from "../../../../fiscal/import/import-codes";
import { FISCAL_MODULE } from "../../../../modules/fiscal";
import type FiscalService from "../../../../modules/fiscal/service";
import type { VariantPage } from "../../../../modules/fiscal/variants-list";
import type { CodesBody, CodesQuery } from "../validators";

/** Variants of the catalogue with their codes, or only those that lack them. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<VariantPage & { limit: number; offset: number }>,
): Promise<void> {
  const query = req.validatedQuery as CodesQuery;
  const page = await req.scope.resolve<FiscalService>(FISCAL_MODULE).variants(query);
  res.json({ ...page, limit: query.limit, offset: query.offset });
}

/** Saves the codes of many variants, all or none. A wrong one is named by its place in the list, from 1. */
export async function POST(
  req: AuthenticatedMedusaRequest<CodesBody>,
  res: MedusaResponse<{ import: ImportReport }>,
): Promise<void> {
  const rows = req.validatedBody.codes.map(({ variant_id, codes }, i) => ({
    row: i + 1,
    variant_id,
    sku: null,
    codes,
  }));
  const report = await importRows(
    req.scope.resolve<FiscalService>(FISCAL_MODULE),
    { rows, errors: [], skipped: 0 },
    { preview: false },
  );
  if (!report.applied) {
    const wrong = report.errors.map(({ row, column, code }) => `${row}: ${column} ${code}`);
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Nothing was saved. ${wrong.slice(0, 100).join("; ")}`,
    );
  }
  res.json({ import: report });
}
