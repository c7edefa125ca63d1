import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { phoneAuthOf } from "../account/dependencies";
import { isFreshSignIn } from "../account/fresh-sign-in";
import { Problem } from "../problem";
import { answerProblem } from "./answering";
import { tokenOf } from "./token-of";

/**
 * Lets through only who has signed in by code a moment ago: what follows opens the account for as long as it stays.
 * Customers whom another plugin signs in, and who have no number here, are none of ours.
 */
export async function askFreshSignIn(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const token = tokenOf(req);
  if (token && !(await isLetThrough(req, token))) {
    res.setHeader("Cache-Control", "no-store");
    answerProblem(req, res, new Problem(403, "sign_in_not_fresh"));
    return;
  }
  next();
}

async function isLetThrough(
  { scope }: MedusaRequest,
  { actor_id, session_id }: { actor_id: string; session_id?: string },
): Promise<boolean> {
  return session_id
    ? isFreshSignIn(scope, session_id)
    : (await phoneAuthOf(scope).accounts.byCustomer(actor_id)) === null;
}
