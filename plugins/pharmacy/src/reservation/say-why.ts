import { MedusaError } from "@medusajs/framework/utils";
import {
  PrescriptionProblem,
  STATUS_OF,
  type PrescriptionProblemCode,
} from "../prescription/problem";

/** What went meanwhile, stock or the prescription itself, is said as the other refusals are. */
export function sayWhy(error: { code?: string }): never {
  if (error.code === MedusaError.Codes.INSUFFICIENT_INVENTORY) {
    throw new PrescriptionProblem("out_of_stock");
  }
  if (error.code && Object.hasOwn(STATUS_OF, error.code)) {
    throw new PrescriptionProblem(error.code as PrescriptionProblemCode);
  }
  throw error;
}
