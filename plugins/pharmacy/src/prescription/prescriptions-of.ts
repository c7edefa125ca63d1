import type { MedusaContainer } from "@medusajs/framework/types";
import { PRESCRIPTION_MODULE } from "../modules/prescription";
import type PrescriptionService from "../modules/prescription/service";

export const prescriptionsOf = (scope: MedusaContainer): PrescriptionService =>
  scope.resolve<PrescriptionService>(PRESCRIPTION_MODULE);
