import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import jwt from "jsonwebtoken";

export type SignedIn = { id: string; headers: Record<string, string> };

/** An account that is signed in, as a storefront would send its requests. */
export async function customerHeaders(
  container: MedusaContainer,
  given: { first_name?: string; phone: string; email?: string },
): Promise<SignedIn> {
  const digits = given.phone.replace(/\D/g, "");
  const customer = await container
    .resolve(Modules.CUSTOMER)
    .createCustomers({ email: `${digits}@example.uz`, has_account: true, ...given });
  const identity = await container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [{ provider: "phone-otp", entity_id: digits }],
    app_metadata: { customer_id: customer.id },
  });
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  const token = jwt.sign(
    { actor_id: customer.id, actor_type: "customer", auth_identity_id: identity.id },
    projectConfig.http.jwtSecret as string,
    { expiresIn: "1h" },
  );
  return { id: customer.id, headers: { authorization: `Bearer ${token}` } };
}
