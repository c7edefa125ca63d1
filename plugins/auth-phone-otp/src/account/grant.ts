import type { CustomerDTO, MedusaContainer } from "@medusajs/framework/types";
import {
  ContainerRegistrationKeys,
  generateJwtToken,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils";
import type { Opened } from "../modules/phone-auth/sessions";
import { writtenPhone } from "../phone/uzbek-mobile";
import { proofOf } from "../proof";
import { PROVIDER } from "../provider-id";
import { phoneAuthOf } from "./dependencies";

export type Tokens = { access_token: string; expires_in: number; refresh_token: string };

/** Digits without a plus, as everywhere in this API. */
export type ShownCustomer = Record<"id", string> &
  Record<"phone" | "first_name" | "last_name" | "email", string | null>;

/**
 * Tokens of a session. The access token is one of Medusa's own for customers with the session's id added; it names no
 * auth provider, without which Medusa's `/auth/token/refresh` does not prolong it.
 */
export async function grant(scope: MedusaContainer, opened: Opened): Promise<Tokens> {
  const { keys, options } = phoneAuthOf(scope);
  const { customer_id, session_id, refresh_token, link } = opened;
  const { authIdentity, error } = await scope
    .resolve(Modules.AUTH)
    .authenticate(PROVIDER, { body: { proof: proofOf(keys, customer_id) } });
  if (!authIdentity) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `no auth identity: ${error}`);
  }
  const { http } = scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig;
  const access_token = generateJwtToken(
    {
      actor_id: customer_id,
      actor_type: "customer",
      auth_identity_id: authIdentity.id,
      app_metadata: { customer_id },
      user_metadata: {},
      session_id,
      session_link: link,
    },
    { secret: http.jwtSecret, expiresIn: options.accessTtlS, jwtOptions: http.jwtOptions },
  );
  return { access_token, expires_in: options.accessTtlS, refresh_token };
}

export function shownCustomer(customer: CustomerDTO): ShownCustomer {
  const { id, first_name = null, last_name = null, email = null } = customer;
  return { id, phone: writtenPhone(customer.phone) || null, first_name, last_name, email };
}
