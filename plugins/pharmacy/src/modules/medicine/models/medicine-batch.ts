import { model } from "@medusajs/framework/utils";

/** Packs of one series: what a pharmacy received together and what expires together. */
const MedicineBatch = model.define("medicine_batch", {
  id: model.id({ prefix: "medbatch" }).primaryKey(),
  variant_id: model.text(),
  series: model.text(),
  /** The last day of use, `2027-03-31`. */
  expires_on: model.text(),
  /** Packs that are left of it. */
  quantity: model.number(),
  received_on: model.text().nullable(),
});

export default MedicineBatch;
