import type { MedusaRequest } from "@medusajs/framework/http";
import { signInByPassword } from "../../../../account/password";
import { answering } from "../../../answering";
import { callerOf } from "../../../caller-of-request";
import { phoneOf } from "../../../phone-of-request";
import type { PasswordBody } from "../validators";

/** Signs in by password. */
export const POST = answering<MedusaRequest<PasswordBody>>(async (req, res) => {
  const { password, phone: text } = req.validatedBody;
  const phone = phoneOf(req.scope, text);
  res.json(await signInByPassword(req.scope, { phone, password, caller: callerOf(req) }));
});
