import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tiyinFromSom } from "../../../../../../money";
import { requestTransfer } from "../../../../../../transfers/request-transfer";
import { transferAfter, type TransferResponse } from "../../../../../../transfers/transfer-after";
import { attemptOfRequest } from "../../attempt-of-request";
import type { ChargeBody } from "../../validators";

/** Takes blocked money, all or in part; what is left over is unblocked by the provider. */
export async function POST(
  req: AuthenticatedMedusaRequest<ChargeBody>,
  res: MedusaResponse<TransferResponse>,
): Promise<void> {
  const attempt = await attemptOfRequest(req);
  const { amount, note } = req.validatedBody;
  const id = await requestTransfer(req.scope, attempt, {
    kind: "charge",
    amount: amount === undefined ? attempt.amount : tiyinFromSom(amount),
    cause: "staff",
    note,
    requested_by: req.auth_context.actor_id,
  });
  res.json({ transfer: await transferAfter(req.scope, id) });
}
