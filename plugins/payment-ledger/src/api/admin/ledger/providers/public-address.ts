import type { MedusaRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** Where the outside world reaches this server, for staff to read: as configured, or else where this request came to. */
export function publicAddress(req: MedusaRequest): string {
  return configuredAddress(req) ?? ofRequest(req);
}

/**
 * The address that the server is configured with, without a slash at its end; null without one. Only this one may be
 * called with a key: what a request says of its host is the caller's to choose.
 */
export function configuredAddress(req: MedusaRequest): string | null {
  const { admin } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  const address = process.env.BACKEND_URL || process.env.MEDUSA_BACKEND_URL || admin?.backendUrl;
  return address && /^https?:\/\//.test(address) ? address.replace(/\/+$/, "") : null;
}

function ofRequest(req: MedusaRequest): string {
  return `${req.protocol}://${req.get("host") ?? "localhost"}`;
}
