import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { lastUnsoldDay, tashkentDay } from "../../../../medicine/first-expired";
import { tellOfChanges } from "../../../../medicine/tell-of-changes";
import { MEDICINE_MODULE } from "../../../../modules/medicine";
import type { StoredBatch } from "../../../../modules/medicine/batches";
import type { ProductVariant } from "../../../../modules/medicine/medicine-list";
import type { MedicineFacts } from "../../../../modules/medicine/read-facts";
import type MedicineService from "../../../../modules/medicine/service";
import type { MedicineBody } from "../validators";

export type MedicineAdminResponse = {
  product: { id: string; title: string; variants: ProductVariant[] };
  /** Null while nothing is known of the product. */
  medicine: MedicineFacts | null;
  batches: StoredBatch[];
  /** Packs that expire on this day or before are not sold. */
  unsold_until: string;
};

/** A product with everything that is known of it as a medicine. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<MedicineAdminResponse>,
): Promise<void> {
  const medicines = req.scope.resolve<MedicineService>(MEDICINE_MODULE);
  res.json(await read(medicines, req.params.product_id));
}

/** Writes down what is known of a product, whole. */
export async function POST(
  req: AuthenticatedMedusaRequest<MedicineBody>,
  res: MedusaResponse<MedicineAdminResponse>,
): Promise<void> {
  const medicines = req.scope.resolve<MedicineService>(MEDICINE_MODULE);
  const { product } = await read(medicines, req.params.product_id);
  const own = new Set(product.variants.map(({ id }) => id));
  if (req.validatedBody.packs.some(({ variant_id }) => !own.has(variant_id))) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "A pack is of another product");
  }
  await medicines.save([{ ...req.validatedBody, product_id: product.id }]);
  await tellOfChanges(req.scope, [product.id]);
  res.json(await read(medicines, product.id));
}

/** Makes it an ordinary product again. */
export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ id: string; object: "medicine"; deleted: boolean }>,
): Promise<void> {
  const medicines = req.scope.resolve<MedicineService>(MEDICINE_MODULE);
  const id = req.params.product_id;
  const deleted = await medicines.forget(id);
  if (deleted) {
    await tellOfChanges(req.scope, [id]);
  }
  res.json({ id, object: "medicine", deleted });
}

async function read(medicines: MedicineService, id: string): Promise<MedicineAdminResponse> {
  const product = await medicines.product(id);
  if (!product) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no product ${id}`);
  }
  const [[medicine], batches] = await Promise.all([
    medicines.facts([id]),
    medicines.batchesOf(product.variants.map((variant) => variant.id)),
  ]);
  const unsold_until = lastUnsoldDay(tashkentDay(Date.now()), medicines.options.minDaysLeft);
  return { product, medicine: medicine ?? null, batches, unsold_until };
}
