import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { tellOfChanges } from "../../../../../medicine/tell-of-changes";
import { MEDICINE_MODULE } from "../../../../../modules/medicine";
import type { StoredBatch } from "../../../../../modules/medicine/batches";
import type MedicineService from "../../../../../modules/medicine/service";
import type { BatchBody } from "../../validators";

export type BatchesResponse = { batches: StoredBatch[] };

/** Adds a batch, or corrects the one of this series. */
export async function POST(
  req: AuthenticatedMedusaRequest<BatchBody>,
  res: MedusaResponse<BatchesResponse>,
): Promise<void> {
  const medicines = req.scope.resolve<MedicineService>(MEDICINE_MODULE);
  const product = await medicines.product(req.params.product_id);
  const ids = product?.variants.map(({ id }) => id) ?? [];
  if (!ids.includes(req.validatedBody.variant_id)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "This product has no such pack");
  }
  await medicines.saveBatches([req.validatedBody]);
  await tellOfChanges(req.scope, [req.params.product_id]);
  res.json({ batches: await medicines.batchesOf(ids) });
}
