import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellOfChanges } from "../../../../../medicine/tell-of-changes";
import { MEDICINE_MODULE } from "../../../../../modules/medicine";
import type MedicineService from "../../../../../modules/medicine/service";

/** Takes a batch off the list. */
export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ id: string; object: "medicine_batch"; deleted: boolean }>,
): Promise<void> {
  const medicines = req.scope.resolve<MedicineService>(MEDICINE_MODULE);
  const productId = await medicines.discardBatch(req.params.id);
  if (productId) {
    await tellOfChanges(req.scope, [productId]);
  }
  res.json({ id: req.params.id, object: "medicine_batch", deleted: productId !== null });
}
