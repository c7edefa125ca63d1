import type { MedusaRequest } from "@medusajs/framework/http";
import { resetPassword } from "../../../../../account/password";
import { answering } from "../../../../answering";
import { callerOf } from "../../../../caller-of-request";
import { phoneOf } from "../../../../phone-of-request";
import type { ResetPasswordBody } from "../../validators";

/** Sets a new password by code, ends the old sessions and signs in. */
export const POST = answering<MedusaRequest<ResetPasswordBody>>(async (req, res) => {
  const { code, password, phone: text } = req.validatedBody;
  const phone = phoneOf(req.scope, text);
  res.json(await resetPassword(req.scope, { phone, code, password, caller: callerOf(req) }));
});
