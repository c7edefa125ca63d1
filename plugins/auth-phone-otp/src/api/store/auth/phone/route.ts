import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { changePhone } from "../../../../account/change-phone";
import { answering } from "../../../answering";
import { callerOf } from "../../../caller-of-request";
import { phoneOf } from "../../../phone-of-request";
import { signedIn } from "../../../signed-in";
import type { PhoneBody } from "../validators";

/** Changes the customer's number by the code that went to the new one. */
export const POST = answering<AuthenticatedMedusaRequest<PhoneBody>>(async (req, res) => {
  const phone = phoneOf(req.scope, req.validatedBody.phone);
  const { code } = req.validatedBody;
  const given = { ...signedIn(req), phone, code, caller: callerOf(req) };
  res.json({ customer: await changePhone(req.scope, given) });
});
