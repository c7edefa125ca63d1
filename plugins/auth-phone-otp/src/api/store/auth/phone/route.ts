import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { changePhone } from "../../../../account/change-phone";
import { answering } from "../../../answering";
import { phoneOf } from "../../../phone-of-request";
import { signedIn } from "../../../signed-in";
import type { PhoneBody } from "../validators";

/** Changes the customer's number by the code that went to the new one. */
export const POST = answering<AuthenticatedMedusaRequest<PhoneBody>>(async (req, res) => {
  const phone = phoneOf(req.scope, req.validatedBody.phone);
  const { code } = req.validatedBody;
  res.json({ customer: await changePhone(req.scope, { ...signedIn(req), phone, code }) });
});
