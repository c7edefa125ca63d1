import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { attachReceipt } from "../../../../../../fiscal/attach-receipt";
import { receiptsOfAttempt, type AttemptReceipt } from "../../../../../../fiscal/receipts-of-order";
import { attemptOfRequest } from "../../attempt-of-request";
import type { ReceiptBody } from "../../validators";

/**
 * Attaches a receipt that the shop's own cash register made, by its link. The provider is told of it afterwards: `told` is
 * `queued`, then `done` or `refused`.
 */
export async function POST(
  req: AuthenticatedMedusaRequest<ReceiptBody>,
  res: MedusaResponse<{ receipt: AttemptReceipt }>,
): Promise<void> {
  const { type, url } = req.validatedBody;
  const attempt = await attemptOfRequest(req);
  await attachReceipt(req.scope, attempt, { kind: type, url, by: req.auth_context.actor_id });
  const receipts = receiptsOfAttempt(await attemptOfRequest(req), false);
  const receipt = receipts.find((one) => one.type === type);
  if (!receipt) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The receipt was not kept");
  }
  res.json({ receipt });
}
