import Medusa from "@medusajs/js-sdk";
import type { Role } from "../../access/role";
import type { StaffAnswer, StaffView } from "../../api/admin/staff-roles/view";

export type { Role, StaffAnswer, StaffView };

const medusa = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: { type: __AUTH_TYPE__ ?? "session", jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ },
});

export function fetchStaff(): Promise<StaffAnswer> {
  return medusa.client.fetch<StaffAnswer>("/admin/staff-roles");
}

/** null takes the role away. */
export function giveRole(user_id: string, role: Role | null): Promise<unknown> {
  return medusa.client.fetch(`/admin/staff-roles/${encodeURIComponent(user_id)}`, {
    method: "POST",
    body: { role },
  });
}
