import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { setPassword } from "../../../../../account/password";
import { answering } from "../../../../answering";
import { callerOf } from "../../../../caller-of-request";
import { signedIn } from "../../../../signed-in";
import type { SetPasswordBody } from "../../validators";

/** Sets or changes the password of the signed-in customer. */
export const POST = answering<AuthenticatedMedusaRequest<SetPasswordBody>>(async (req, res) => {
  const caller = callerOf(req);
  await setPassword(req.scope, { ...signedIn(req), ...req.validatedBody, caller });
  res.status(204).end();
});
