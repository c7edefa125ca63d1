import { model } from "@medusajs/framework/utils";

/** What the State Register says of a variant. */
const MedicinePack = model.define("medicine_pack", {
  id: model.id({ prefix: "medpack" }).primaryKey(),
  medicine_id: model.text(),
  variant_id: model.text().unique(),
  pack: model.text().nullable(),
  strength: model.text().nullable(),
  gtin: model.text().nullable(),
  /** So'm. */
  reference_price: model.number().nullable(),
});

export default MedicinePack;
