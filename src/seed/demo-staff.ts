import { PRESCRIPTION_MODULE, type Prescriptions } from "@medusa-uz/pharmacy";
import type { Role } from "@medusa-uz/staff-roles";
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { DEMO_ADMIN, DEMO_PHARMACIST_PASSWORD, DEMO_PHARMACISTS } from "./demo-people";

type Roles = {
  roleOf(user_id: string): Promise<Role | null>;
  isOwned(): Promise<boolean>;
  give(user_id: string, role: Role, given_by: string, founder: string): Promise<void>;
};

/**
 * The people who work in the demo: the owner and two pharmacists with a licence. Makes who is missing and leaves everybody
 * else as they are; run by the runner, in the demo alone.
 */
export default async function demoStaff({ container }: ExecArgs): Promise<void> {
  const roles = container.resolve<Roles>("staff_roles");
  const { pharmacists } = container.resolve<Prescriptions>(PRESCRIPTION_MODULE);
  const owner = await ensureUser(container, DEMO_ADMIN);
  for (const { email, name, role, licence, phone } of DEMO_PHARMACISTS) {
    const user = await ensureUser(container, { email, name, password: DEMO_PHARMACIST_PASSWORD });
    if (!(await roles.isOwned()) || (await roles.roleOf(user)) === null) {
      await roles.give(user, "pharmacist", owner, owner);
    }
    if (!(await pharmacists.list()).some(({ user_id }) => user_id === user)) {
      const licensed = { role, licence_no: licence, is_active: true, phone, customer_id: null };
      await pharmacists.save({ user_id: user, ...licensed });
    }
  }
}

/** @returns the id of the user with this e-mail, who can sign in by the password */
async function ensureUser(
  container: MedusaContainer,
  { email, password, name }: { email: string; password: string; name?: string },
): Promise<string> {
  const users = container.resolve(Modules.USER);
  const auth = container.resolve(Modules.AUTH);
  const [first_name, last_name] = name?.split(" ") ?? [];
  const [known] = await users.listUsers({ email });
  const user = known ?? (await users.createUsers({ email, first_name, last_name }));

  const [signIn] = await auth.listProviderIdentities({ provider: "emailpass", entity_id: email });
  if (!signIn) {
    const made = await auth.register("emailpass", { body: { email, password } } as never);
    if (!made.authIdentity) {
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, made.error ?? "No sign-in");
    }
    await auth.updateAuthIdentities({
      id: made.authIdentity.id,
      app_metadata: { user_id: user.id },
    });
  }
  return user.id;
}
