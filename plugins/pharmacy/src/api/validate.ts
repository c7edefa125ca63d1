import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { answerProblem } from "./problem";

/** Checks the parameters of a request; the answer names the wrong ones and repeats no value. */
export function validateQuery(schema: z.ZodType) {
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    const read = schema.safeParse(req.query);
    if (!read.success) {
      return answerProblem(req, res, 400, "invalid", { fields: fieldsOf(read.error) });
    }
    req.validatedQuery = read.data as Record<string, unknown>;
    next();
  };
}

/** The same for a body. */
export function validateBody(schema: z.ZodType) {
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    const read = schema.safeParse(req.body ?? {});
    if (!read.success) {
      return answerProblem(req, res, 400, "invalid", { fields: fieldsOf(read.error) });
    }
    req.validatedBody = read.data;
    next();
  };
}

function fieldsOf(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) =>
    [path.join("."), message].filter(Boolean).join(": "),
  );
}
