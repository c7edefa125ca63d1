import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { STAFF_ROLES_MODULE } from "../../../modules/staff-roles";
import type StaffRolesService from "../../../modules/staff-roles/service";
import type { StaffAnswer } from "./view";

/** No shop of this size has more people. */
const MOST_STAFF = 500;

/** Everybody who can sign in to the admin, with roles, and what each role may do. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StaffAnswer>,
): Promise<void> {
  const roles = req.scope.resolve<StaffRolesService>(STAFF_ROLES_MODULE);
  const [users, given] = await Promise.all([
    req.scope
      .resolve(Modules.USER)
      .listUsers({}, { take: MOST_STAFF, order: { created_at: "ASC" } }),
    roles.listStaffRoles({}, { take: MOST_STAFF }),
  ]);
  const roleOf = new Map(given.map(({ user_id, role }) => [user_id, role]));
  res.json({
    staff: users.map((user) => ({
      user_id: user.id,
      email: user.email,
      name: [user.first_name, user.last_name].filter(Boolean).join(" ") || null,
      role: roleOf.get(user.id) ?? null,
      is_you: user.id === req.auth_context.actor_id,
    })),
    owned: given.some(({ role }) => role === "owner"),
    areas: [...roles.areas],
  });
}
