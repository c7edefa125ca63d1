import type { MedusaRequest } from "@medusajs/framework/http";
import { checkCode } from "../../../../account/check-code";
import { signIn } from "../../../../account/sign-in";
import { answering } from "../../../answering";
import { callerOf } from "../../../caller-of-request";
import { phoneOf } from "../../../phone-of-request";
import type { VerifyBody } from "../validators";

/** Signs in by code, and registers a number that is new. */
export const POST = answering<MedusaRequest<VerifyBody>>(async (req, res) => {
  const phone = phoneOf(req.scope, req.validatedBody.phone);
  const caller = callerOf(req);
  await checkCode(req.scope, { phone, purpose: "sign_in" }, { ...req.validatedBody, caller });
  res.json(await signIn(req.scope, { phone, method: "code", caller }));
});
