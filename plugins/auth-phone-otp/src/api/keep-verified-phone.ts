import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { phoneAuthOf } from "../account/dependencies";
import { readPhone } from "../phone/uzbek-mobile";
import { Problem } from "../problem";
import { answerProblem } from "./answering";

/**
 * Medusa's profile route would take any number; ours is verified, messages and orders follow it. The same one in another
 * spelling is let through as it is kept.
 */
export async function keepVerifiedPhone(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  // Medusa's route takes what its validation has left, not the body.
  const body = req.validatedBody as { phone?: unknown };
  const customer_id = (req as { auth_context?: { actor_id: string } }).auth_context?.actor_id;
  if (body.phone === undefined || !customer_id) {
    next();
    return;
  }
  const { accounts, options } = phoneAuthOf(req.scope);
  if (await accounts.byCustomer(customer_id)) {
    const read = readPhone(String(body.phone), options.smsPrefixes);
    if ("problem" in read || !(await accounts.has(customer_id, read.phone))) {
      answerProblem(req, res, new Problem(400, "phone_needs_code"));
      return;
    }
    body.phone = `+${read.phone}`;
  }
  next();
}
