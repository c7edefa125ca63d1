import { model } from "@medusajs/framework/utils";

/** A text in one language: what staff want it to be, and what Eskiz has approved. */
const EskizTemplate = model.define("eskiz_template", {
  id: model.id({ prefix: "estpl" }).primaryKey(),
  key: model.text(),
  locale: model.text(),
  text: model.text(),
  default_text: model.text(),
  sample: model.json(),
  status: model.text(),
  eskiz_template_id: model.text().nullable(),
  approved_text: model.text().nullable(),
  approved_as: model.text().nullable(),
  submitted_at: model.dateTime().nullable(),
  not_sent: model.number().default(0),
  is_told: model.boolean().default(false),
});

export default EskizTemplate;
