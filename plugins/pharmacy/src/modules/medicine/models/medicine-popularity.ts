import { model } from "@medusajs/framework/utils";

/** Units of a product sold lately: the order of "popular first". */
const MedicinePopularity = model.define("medicine_popularity", {
  id: model.id({ prefix: "medpop" }).primaryKey(),
  product_id: model.text().unique(),
  units: model.number(),
});

export default MedicinePopularity;
