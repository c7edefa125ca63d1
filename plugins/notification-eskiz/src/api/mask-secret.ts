import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";

/**
 * Medusa's access log writes a request's original address when it is answered: from here on it has no secret. Whatever
 * follows the prefix is taken away, for a slip in the path is mostly right.
 */
export function maskSecret(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  req.originalUrl = "/hooks/eskiz/***";
  next();
}
