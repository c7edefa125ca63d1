import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { requestCode } from "../../../../../account/request-code";
import { answering } from "../../../../answering";
import { callerOf } from "../../../../caller-of-request";
import { phoneOf } from "../../../../phone-of-request";
import { signedIn } from "../../../../signed-in";
import type { PhoneCodeBody } from "../../validators";

/** Sends a code to the number that is to become the customer's. */
export const POST = answering<AuthenticatedMedusaRequest<PhoneCodeBody>>(async (req, res) => {
  const { customer_id } = signedIn(req);
  const phone = phoneOf(req.scope, req.validatedBody.phone);
  const subject = { phone, purpose: "change_phone" as const, customer_id };
  res.json(await requestCode(req.scope, subject, "sms", callerOf(req)));
});
