import { goods } from "./goods";
import { medicines, prescriptionMedicines } from "./medicines";
import { CatalogueProduct } from "./product";

/** The whole catalogue, in the order it should appear in the shop. */
export function catalogue(): CatalogueProduct[] {
  return [...medicines(), ...goods(), ...prescriptionMedicines()];
}
