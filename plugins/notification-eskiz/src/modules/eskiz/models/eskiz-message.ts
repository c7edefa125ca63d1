import { model } from "@medusajs/framework/utils";

/** One SMS: who (only masked), what kind, where it stands. Never its text. */
const EskizMessage = model.define("eskiz_message", {
  id: model.id({ prefix: "esms" }).primaryKey(),
  key: model.text().unique(),
  request_id: model.text().nullable(),
  is_batch: model.boolean().default(false),
  state: model.text(),
  told_state: model.text().nullable(),
  reason: model.text().nullable(),
  detail: model.text().nullable(),
  template: model.text(),
  locale: model.text(),
  kind: model.text(),
  phone_hash: model.text(),
  phone_masked: model.text(),
  parts: model.number().nullable(),
  cost: model.float().nullable(),
  handed_at: model.dateTime(),
  next_check_at: model.dateTime().nullable(),
});

export default EskizMessage;
