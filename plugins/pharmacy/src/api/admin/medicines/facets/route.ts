import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { DOSE_FORMS } from "../../../../medicine/dose-forms";
import { MEDICINE_MODULE } from "../../../../modules/medicine";
import type MedicineService from "../../../../modules/medicine/service";
import type { Locale } from "../../../../types";

export type FacetsResponse = {
  forms: string[];
  manufacturers: string[];
  substances: { id: string; inn: string }[];
  /** Every form known here, with its names. */
  known_forms: Record<string, Record<Locale, string>>;
};

/** What the list is filtered by. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<FacetsResponse>,
): Promise<void> {
  const facets = await req.scope.resolve<MedicineService>(MEDICINE_MODULE).facets();
  res.json({ ...facets, known_forms: DOSE_FORMS });
}
