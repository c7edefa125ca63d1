import ProductModule from "@medusajs/medusa/product";
import { defineLink } from "@medusajs/framework/utils";
import MedicineModule from "../modules/medicine";

/** One to one, by the variant's id in the pack's own row. */
export default defineLink(
  { linkable: ProductModule.linkable.productVariant, field: "id" },
  { ...MedicineModule.linkable.medicinePack.id, primaryKey: "variant_id" },
  { readOnly: true },
);
