import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { VariantCodes } from "../fiscal/variant-codes";

/** Beside a product variant: what its fiscal receipts need. */
const VariantFiscalCodes = ({ data: { id } }: { data: { id: string } }) => (
  <VariantCodes variant_id={id} />
);

export const config = defineWidgetConfig({
  id: "payment-ledger:variant-fiscal-codes",
  zone: "product_variant.details.side.after",
});

export default VariantFiscalCodes;
