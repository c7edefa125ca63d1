import { model } from "@medusajs/framework/utils";

/** What the tax authority wants to know of one product variant. */
const FiscalCode = model.define("fiscal_code", {
  id: model.id({ prefix: "ficode" }).primaryKey(),
  variant_id: model.text().unique(),
  mxik: model.text(),
  package_code: model.text(),
  units: model.number().nullable(),
  vat_percent: model.number(),
  is_marked: model.boolean().default(false),
  barcode: model.text().nullable(),
  seller_tin: model.text().nullable(),
  seller_pinfl: model.text().nullable(),
});

export default FiscalCode;
