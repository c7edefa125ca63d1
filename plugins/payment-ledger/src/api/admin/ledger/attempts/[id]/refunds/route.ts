import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { tiyinFromSom } from "../../../../../../money";
import { requestTransfer } from "../../../../../../transfers/request-transfer";
import { transferAfter, type TransferResponse } from "../../../../../../transfers/transfer-after";
import { attemptOfRequest } from "../../attempt-of-request";
import type { RefundBody } from "../../validators";

/**
 * Gives money back, all or in part: the transfer is queued, and answered as it stands a moment later. `done` and
 * `failed` are final; `queued` and `sent` go on by themselves.
 */
export async function POST(
  req: AuthenticatedMedusaRequest<RefundBody>,
  res: MedusaResponse<TransferResponse>,
): Promise<void> {
  const attempt = await attemptOfRequest(req);
  const { amount, stock, note } = req.validatedBody;
  const left = attempt.charged - attempt.refunded;
  const wanted = amount === undefined ? left : tiyinFromSom(amount);
  if (stock !== "keep" && wanted < left) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Goods go back to stock, or are written off, only when all of the money is refunded",
    );
  }
  const id = await requestTransfer(req.scope, attempt, {
    kind: "refund",
    amount: wanted,
    cause: "staff",
    stock,
    note,
    requested_by: req.auth_context.actor_id,
  });
  res.json({ transfer: await transferAfter(req.scope, id) });
}
