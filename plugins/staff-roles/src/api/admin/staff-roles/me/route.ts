import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Role } from "../../../../access/role";
import { STAFF_ROLES_MODULE } from "../../../../modules/staff-roles";
import type StaffRolesService from "../../../../modules/staff-roles/service";

/** The role of whoever asks; null when the owner gave none. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ role: Role | null }>,
): Promise<void> {
  const roles = req.scope.resolve<StaffRolesService>(STAFF_ROLES_MODULE);
  res.json({ role: await roles.roleOf(req.auth_context.actor_id) });
}
