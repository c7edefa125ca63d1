import type { MedusaRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** Where the outside world reaches this server: the address the admin is set to, or the one this request came to. */
export function publicAddress(req: MedusaRequest): string {
  const { admin } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  const configured = process.env.BACKEND_URL || process.env.MEDUSA_BACKEND_URL || admin?.backendUrl;
  const address = configured && /^https?:\/\//.test(configured) ? configured : ofRequest(req);
  return address.replace(/\/+$/, "");
}

function ofRequest(req: MedusaRequest): string {
  return `${req.protocol}://${req.get("host") ?? "localhost"}`;
}
