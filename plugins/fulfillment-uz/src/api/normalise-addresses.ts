import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { normaliseAddress, type AddressInput } from "../address/normalise-address";
import { problemMessage } from "../address/problem-message";

/**
 * Rewrites Uzbek addresses in a body before Medusa stores them, so that a province always is the code
 * that delivery zones are matched by. An address nobody can deliver to is refused with 400.
 */
export function normaliseAddresses(pick: (body: Record<string, unknown>) => unknown[]) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    // Core's validator may have run already and made a copy of the body.
    for (const body of [req.body, req.validatedBody]) {
      if (!isObject(body)) continue;
      for (const address of pick(body).filter(isObject)) {
        if (!hasTextFields(address)) continue; // left to core's validator
        const result = normaliseAddress(address);
        if (!result.ok) {
          throw new MedusaError(
            MedusaError.Types.INVALID_DATA,
            problemMessage(result.problem, req.locale ?? req.get("accept-language")),
            result.problem,
          );
        }
        Object.assign(address, result.changes);
      }
    }
    next();
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasTextFields(address: Record<string, unknown>): address is AddressInput {
  const { country_code, province, metadata } = address;
  const texts = [country_code, province].every(
    (field) => field === undefined || field === null || typeof field === "string",
  );
  return texts && (metadata === undefined || metadata === null || isObject(metadata));
}
