import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { checkCode } from "../../../../../account/check-code";
import { deleteAccount } from "../../../../../account/delete-account";
import { ownPhone } from "../../../../../account/own-phone";
import { answering } from "../../../../answering";
import { callerOf } from "../../../../caller-of-request";
import { signedIn } from "../../../../signed-in";
import type { DeleteBody } from "../../validators";

/** Deletes the account: orders stay, the person is erased. */
export const POST = answering<AuthenticatedMedusaRequest<DeleteBody>>(async (req, res) => {
  const { customer_id } = signedIn(req);
  const phone = await ownPhone(req.scope, customer_id);
  const subject = { phone, purpose: "delete_account" as const, customer_id };
  await checkCode(req.scope, subject, { ...req.validatedBody, caller: callerOf(req) });
  await deleteAccount(req.scope, customer_id);
  res.status(204).end();
});
