import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import jwt from "jsonwebtoken";

type Staff = { user_id: string; headers: Record<string, string> };

/** Signs a member of staff in, as the admin dashboard would. */
export async function staffHeaders(
  container: MedusaContainer,
  email = "merchant@example.uz",
): Promise<Staff> {
  const user = await container.resolve(Modules.USER).createUsers({ email, first_name: "Dilnoza" });
  const identity = await container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: user.email }],
    app_metadata: { user_id: user.id },
  });
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  const token = jwt.sign(
    { actor_id: user.id, actor_type: "user", auth_identity_id: identity.id },
    projectConfig.http.jwtSecret as string,
    { expiresIn: "1h" },
  );
  return { user_id: user.id, headers: { authorization: `Bearer ${token}` } };
}
