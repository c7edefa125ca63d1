import ProductModule from "@medusajs/medusa/product";
import { defineLink } from "@medusajs/framework/utils";
import FiscalModule from "../modules/fiscal";

/**
 * One to one, by the variant's id in the code's own row: so an import of thousands is one statement, and the codes of a
 * deleted variant are still there for the receipts of its orders.
 */
export default defineLink(
  { linkable: ProductModule.linkable.productVariant, field: "id" },
  { ...FiscalModule.linkable.fiscalCode.id, primaryKey: "variant_id" },
  { readOnly: true },
);
