import { areaOf, type Area } from "./area";
import type { Role } from "./role";

export type Asked = {
  method: string;
  /** As Express reads it: without the query. */
  path: string;
  user_id: string;
};

/** What even a member of staff without a role may read, to see that there is no role yet. */
const ANYBODY = ["/admin/users/me", "/admin/staff-roles/me", "/admin/feature-flags"];

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a member of staff may make this call. A path that no area knows is the owner's alone.
 *
 * @param role null for staff whom the owner gave none
 */
export function mayCall(role: Role | null, asked: Asked, areas: readonly Area[]): boolean {
  const path = asked.path.replace(/\/+$/, "");
  const reads = READS.has(asked.method);
  if (role === "owner" || isOwnProfile(path, asked)) {
    return true;
  }
  if (role === null) {
    return reads && ANYBODY.includes(path.toLowerCase());
  }
  const level = areaOf(path, areas)?.[role] ?? "none";
  return level === "write" || (level === "read" && reads);
}

/** The dashboard's profile page writes there; deleting oneself is another matter. */
function isOwnProfile(path: string, { method, user_id }: Asked): boolean {
  return path === `/admin/users/${user_id}` && method !== "DELETE";
}
