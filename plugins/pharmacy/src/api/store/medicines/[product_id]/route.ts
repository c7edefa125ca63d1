import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { medicineView, type MedicineView } from "../../../../medicine/facts-view";
import { readSaleFacts } from "../../../../medicine/sale-facts";
import { MEDICINE_MODULE } from "../../../../modules/medicine";
import type MedicineService from "../../../../modules/medicine/service";
import { answerProblem } from "../../../problem";
import { localeOfRequest } from "../../../request-locale";

export type MedicineResponse = { medicine: MedicineView };

/** What is known of a medicine, in the language of the request; `sellable` of a pack leaves out what expires soon. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<MedicineResponse>,
): Promise<void> {
  const medicines = req.scope.resolve<MedicineService>(MEDICINE_MODULE);
  const [facts] = await medicines.facts([req.params.product_id]);
  if (!facts) {
    return answerProblem(req, res, 404, "not_a_medicine");
  }
  const sale = await readSaleFacts(
    req.scope,
    facts.packs.map(({ variant_id }) => variant_id),
  );
  res.json({
    medicine: medicineView(
      facts,
      localeOfRequest(req, "uz"),
      (variantId) => sale.get(variantId)?.sellable ?? null,
    ),
  });
}
