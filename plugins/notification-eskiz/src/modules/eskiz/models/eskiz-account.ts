import { model } from "@medusajs/framework/utils";

/** What the account said when it was last asked: one row. */
const EskizAccount = model.define("eskiz_account", {
  id: model.id().primaryKey(),
  balance: model.float().nullable(),
  role: model.text().nullable(),
  nicks: model.json().nullable(),
  problem: model.text().nullable(),
  is_low_told: model.boolean().default(false),
  checked_at: model.dateTime().nullable(),
});

export default EskizAccount;
