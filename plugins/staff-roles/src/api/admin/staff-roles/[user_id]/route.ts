import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import type { Role } from "../../../../access/role";
import { STAFF_ROLES_MODULE } from "../../../../modules/staff-roles";
import type StaffRolesService from "../../../../modules/staff-roles/service";
import type { GiveRoleBody } from "../validators";

/** Gives a member of staff a role, or takes it. 404 for nobody, 400 for the last owner and for a beginner who is not the founder. */
export async function POST(
  req: AuthenticatedMedusaRequest<GiveRoleBody>,
  res: MedusaResponse<{ user_id: string; role: Role | null }>,
): Promise<void> {
  const users = req.scope.resolve(Modules.USER);
  const user = await users.retrieveUser(req.params.user_id!);
  const [founder] = await users.listUsers({}, { take: 1, order: { created_at: "ASC" } });
  const { role } = req.validatedBody;
  const roles = req.scope.resolve<StaffRolesService>(STAFF_ROLES_MODULE);
  await roles.give(user.id, role, req.auth_context.actor_id, founder!.id);
  res.json({ user_id: user.id, role });
}
