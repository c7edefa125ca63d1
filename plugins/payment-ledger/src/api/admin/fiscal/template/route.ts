import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ROWS_LIMIT } from "../../../../fiscal/import/table";
import { csvTemplate, excelTemplate } from "../../../../fiscal/import/write-template";
import { FISCAL_MODULE } from "../../../../modules/fiscal";
import type FiscalService from "../../../../modules/fiscal/service";
import type { TemplateQuery } from "../validators";

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/**
 * The catalogue with SKUs, titles and the codes there are, as a file to fill in and import: at most the 10 000 variants
 * that one import takes. `?missing=true` leaves those with codes out.
 */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { format, missing } = req.validatedQuery as TemplateQuery;
  const fiscal = req.scope.resolve<FiscalService>(FISCAL_MODULE);
  const { variants } = await fiscal.variants({ missing, limit: ROWS_LIMIT, offset: 0 });
  const file = format === "xlsx" ? await excelTemplate(variants) : csvTemplate(variants);
  res
    .status(200)
    .setHeader("Content-Type", TYPES[format])
    .setHeader("Content-Disposition", `attachment; filename="mxik.${format}"`)
    .setHeader("Cache-Control", "no-store")
    .send(file);
}
