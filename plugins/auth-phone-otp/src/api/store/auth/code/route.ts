import type { MedusaRequest } from "@medusajs/framework/http";
import { requestCode } from "../../../../account/request-code";
import { answering } from "../../../answering";
import { callerOf } from "../../../caller-of-request";
import { phoneOf } from "../../../phone-of-request";
import type { CodeBody } from "../validators";

/** Sends a code to sign in or to reset the password; the answer is the same for every number. */
export const POST = answering<MedusaRequest<CodeBody>>(async (req, res) => {
  const { purpose, channel, phone: text } = req.validatedBody;
  const phone = phoneOf(req.scope, text);
  res.json(await requestCode(req.scope, { phone, purpose }, channel, callerOf(req)));
});
