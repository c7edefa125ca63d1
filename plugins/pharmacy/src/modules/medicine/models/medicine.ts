import { model } from "@medusajs/framework/utils";
import { RX_CLASSES } from "../../../types";

/** What the State Register says of a product. */
const Medicine = model.define("medicine", {
  id: model.id({ prefix: "med" }).primaryKey(),
  product_id: model.text().unique(),
  form: model.text(),
  rx_class: model.enum([...RX_CLASSES]),
  manufacturer: model.text().nullable(),
  country: model.text().nullable(),
  registration_no: model.text().nullable(),
  atc: model.text().nullable(),
  storage: model.json().nullable(),
  leaflet: model.json().nullable(),
  leaflet_url: model.text().nullable(),
  /** Ids of its substances, in order, joined by "+": equal for medicines of the same composition. */
  composition: model.text(),
  /** Every strength it comes in, in one spelling. */
  strengths: model.array(),
});

export default Medicine;
