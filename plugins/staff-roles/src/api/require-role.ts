import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { mayCall } from "../access/decide";
import { STAFF_ROLES_MODULE } from "../modules/staff-roles";
import type StaffRolesService from "../modules/staff-roles/service";
import { languageOf, REFUSED } from "./texts";

/**
 * Before every admin route: 403 when the role of whoever asks does not reach that far. A secret API key was made by an
 * owner and acts as one; a route that Medusa leaves open to strangers stays open.
 */
export async function requireRole(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { auth_context: asking } = req as Partial<AuthenticatedMedusaRequest>;
  if (!asking?.actor_id || asking.actor_type !== "user") {
    return next();
  }
  const roles = req.scope.resolve<StaffRolesService>(STAFF_ROLES_MODULE);
  const asked = {
    method: req.method,
    // Not originalUrl: "/admin/stores#x" reaches the route of "/admin/stores".
    path: (req.baseUrl + req.path).replace(/\/+/g, "/"),
    user_id: asking.actor_id,
  };
  const role = await roles.roleOf(asked.user_id);
  if (mayCall(role, asked, roles.areas)) {
    return next();
  }
  res.status(403).json({
    type: "not_allowed",
    code: role ? "role_not_allowed" : "no_role",
    message:
      REFUSED[role ? "role_not_allowed" : "no_role"][languageOf(req.headers["accept-language"])],
  });
}
