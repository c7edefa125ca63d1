import { model } from "@medusajs/framework/utils";

/** An active substance. */
const Substance = model.define("substance", {
  id: model.id({ prefix: "subst" }).primaryKey(),
  /** The name in one spelling: two spellings are one substance. */
  key: model.text().unique(),
  inn: model.text(),
  uz: model.text().nullable(),
  ru: model.text().nullable(),
  latin: model.text().nullable(),
  atc: model.text().nullable(),
});

export default Substance;
