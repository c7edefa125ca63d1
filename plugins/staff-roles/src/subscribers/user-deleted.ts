import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { STAFF_ROLES_MODULE } from "../modules/staff-roles";
import type StaffRolesService from "../modules/staff-roles/service";

/** Who is gone has no role. */
export default async function forgetRole({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const roles = container.resolve<StaffRolesService>(STAFF_ROLES_MODULE);
  await roles.forget(event.data.id);
}

export const config: SubscriberConfig = { event: "user.deleted" };
