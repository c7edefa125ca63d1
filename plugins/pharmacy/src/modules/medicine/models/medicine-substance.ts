import { model } from "@medusajs/framework/utils";

/** A substance in a medicine. */
const MedicineSubstance = model.define("medicine_substance", {
  id: model.id({ prefix: "medsub" }).primaryKey(),
  medicine_id: model.text(),
  substance_id: model.text(),
  position: model.number(),
  strength: model.text().nullable(),
});

export default MedicineSubstance;
