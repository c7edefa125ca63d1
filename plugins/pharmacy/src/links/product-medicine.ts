import ProductModule from "@medusajs/medusa/product";
import { defineLink } from "@medusajs/framework/utils";
import MedicineModule from "../modules/medicine";

/** One to one, by the product's id in the medicine's own row: so an import of thousands is one transaction. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...MedicineModule.linkable.medicine.id, primaryKey: "product_id" },
  { readOnly: true },
);
