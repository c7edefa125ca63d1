import { getAuthContextFromJwtToken, type MedusaRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** What a customer's access token says; `session_id` and `session_link` only when it is one of ours. */
export type Token = { actor_id: string; session_id?: string; session_link?: string };

/** Read as Medusa's own `authenticate` reads it, which may come later: the cookie's session before the bearer. */
export function tokenOf(req: MedusaRequest): Token | null {
  const cookie = (req.session as { auth_context?: Token & { actor_type?: string } } | undefined)
    ?.auth_context;
  if (cookie?.actor_id && cookie.actor_type === "customer") {
    return cookie;
  }
  const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig;
  return getAuthContextFromJwtToken(
    req.headers.authorization,
    http.jwtSecret!,
    ["bearer"],
    ["customer"],
    http.jwtPublicKey,
    http.jwtVerifyOptions ?? http.jwtOptions,
  ) as Token | null;
}
