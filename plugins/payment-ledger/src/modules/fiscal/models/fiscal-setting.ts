import { model } from "@medusajs/framework/utils";

/** The shop's own say in its receipts: one row. */
const FiscalSetting = model.define("fiscal_setting", {
  id: model.id().primaryKey(),
  delivery: model.json().nullable(),
  seller_tin: model.text().nullable(),
  seller_pinfl: model.text().nullable(),
  vat_percents: model.json(),
  rounding: model.enum(["half_up", "truncate"]),
  require_codes: model.boolean(),
});

export default FiscalSetting;
