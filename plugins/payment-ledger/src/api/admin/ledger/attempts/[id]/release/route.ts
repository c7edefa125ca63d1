import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { requestTransfer } from "../../../../../../transfers/request-transfer";
import { transferAfter, type TransferResponse } from "../../../../../../transfers/transfer-after";
import { attemptOfRequest } from "../../attempt-of-request";
import type { ReleaseBody } from "../../validators";

/** Unblocks the buyer's money; the order can be paid again. */
export async function POST(
  req: AuthenticatedMedusaRequest<ReleaseBody>,
  res: MedusaResponse<TransferResponse>,
): Promise<void> {
  const attempt = await attemptOfRequest(req);
  const id = await requestTransfer(req.scope, attempt, {
    kind: "release",
    amount: attempt.amount,
    cause: "staff",
    note: req.validatedBody.note,
    requested_by: req.auth_context.actor_id,
  });
  res.json({ transfer: await transferAfter(req.scope, id) });
}
