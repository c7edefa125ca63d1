import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { ownPhone } from "../../../../../../account/own-phone";
import { requestCode } from "../../../../../../account/request-code";
import { answering } from "../../../../../answering";
import { callerOf } from "../../../../../caller-of-request";
import { signedIn } from "../../../../../signed-in";

/** Sends the code that deletes the account, to its own number. */
export const POST = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  const { customer_id } = signedIn(req);
  const phone = await ownPhone(req.scope, customer_id);
  const subject = { phone, purpose: "delete_account" as const, customer_id };
  res.json(await requestCode(req.scope, subject, "sms", callerOf(req)));
});
