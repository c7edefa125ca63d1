import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ROWS_LIMIT } from "../../../../../exchange/table";
import { csvOf, excelOf } from "../../../../../exchange/write-file";
import { MEDICINE_MODULE } from "../../../../../modules/medicine";
import type MedicineService from "../../../../../modules/medicine/service";
import type { ExportQuery } from "../../validators";

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/**
 * Packs with what is known of them, as a file that can be imported again: at most the 10 000 that one import takes.
 * `?missing=true` has the packs of products that nothing is known of, to be filled in.
 */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { format, missing } = req.validatedQuery as ExportQuery;
  const medicines = req.scope.resolve<MedicineService>(MEDICINE_MODULE);
  const packs = await medicines.packs({ missing, limit: ROWS_LIMIT });
  const file = format === "xlsx" ? await excelOf(packs) : csvOf(packs);
  res
    .status(200)
    .setHeader("Content-Type", TYPES[format])
    .setHeader("Content-Disposition", `attachment; filename="medicines.${format}"`)
    .setHeader("Cache-Control", "no-store")
    .send(file);
}
