import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Profile } from "../../../../compliance/profiles";
import { MEDICINE_MODULE } from "../../../../modules/medicine";
import type MedicineService from "../../../../modules/medicine/service";
import { prescriptionsOf } from "../../../../prescription/prescriptions-of";
import type { RxClass } from "../../../../types";
import type { ClassesQuery } from "../validators";

export type ClassesResponse = {
  classes: Record<string, RxClass>;
  /** How the shop may sell those on prescription. */
  profile: Profile;
};

/** How these variants are dispensed, for a list of products; what is no medicine is not there. */
export async function GET(req: MedusaRequest, res: MedusaResponse<ClassesResponse>): Promise<void> {
  const { variants } = req.validatedQuery as ClassesQuery;
  const medicines = req.scope.resolve<MedicineService>(MEDICINE_MODULE);
  res.json({
    classes: Object.fromEntries(await medicines.classesOf(variants)),
    profile: prescriptionsOf(req.scope).options.profile,
  });
}
