import { model } from "@medusajs/framework/utils";
import { ROLES } from "../../../access/role";

/** The role of one member of staff. No row: none. */
const StaffRole = model.define("staff_role", {
  id: model.id({ prefix: "strole" }).primaryKey(),
  user_id: model.text(),
  role: model.enum([...ROLES]),
  given_by: model.text(),
});

export default StaffRole;
