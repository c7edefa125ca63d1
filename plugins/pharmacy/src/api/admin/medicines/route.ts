import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MEDICINE_MODULE } from "../../../modules/medicine";
import type { MedicineLine } from "../../../modules/medicine/medicine-list";
import type MedicineService from "../../../modules/medicine/service";
import type { ListQuery } from "./validators";

export type MedicinesResponse = { medicines: MedicineLine[]; count: number };

/** Medicines by name, or with `missing=true` the products that nothing is known of. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<MedicinesResponse>,
): Promise<void> {
  const medicines = req.scope.resolve<MedicineService>(MEDICINE_MODULE);
  res.json(await medicines.page(req.validatedQuery as ListQuery));
}
