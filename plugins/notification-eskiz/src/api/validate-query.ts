import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";

/** Medusa's own query validation is about fields of entities; these routes have plain parameters. */
export function validateQuery(schema: z.ZodType) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const read = schema.safeParse(req.query);
    if (!read.success) {
      const wrong = read.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ");
      return next(new MedusaError(MedusaError.Types.INVALID_DATA, wrong));
    }
    req.validatedQuery = read.data as Record<string, unknown>;
    next();
  };
}
