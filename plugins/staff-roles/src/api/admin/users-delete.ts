import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { STAFF_ROLES_MODULE } from "../../modules/staff-roles";
import type StaffRolesService from "../../modules/staff-roles/service";

/** Medusa would delete the only owner of a shop; then everybody would be one. */
export async function keepLastOwner(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const roles = req.scope.resolve<StaffRolesService>(STAFF_ROLES_MODULE);
  const owners = await roles.listStaffRoles({ role: "owner" });
  if (owners.length === 1 && owners[0]!.user_id === req.params.id) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The shop needs an owner: make somebody else the owner first",
      "last_owner",
    );
  }
  next();
}
