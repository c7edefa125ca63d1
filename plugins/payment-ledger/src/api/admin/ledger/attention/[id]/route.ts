import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { actOnItem } from "../../../../../attention/act";
import { ATTENTION_KINDS } from "../../../../../attention/item";
import { PAYMENT_LEDGER_MODULE } from "../../../../../modules/payment-ledger";
import type PaymentLedgerService from "../../../../../modules/payment-ledger/service";
import type { AttentionBody } from "../validators";
import { attentionViews, type AttentionView } from "../view";

/** Carries out an action; answers the item as it is afterwards, or null when it is solved. */
export async function POST(
  req: AuthenticatedMedusaRequest<AttentionBody>,
  res: MedusaResponse<{ item: AttentionView | null }>,
): Promise<void> {
  const { id } = req.params;
  if (!ATTENTION_KINDS.some((kind) => id.startsWith(`${kind}:`))) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no item ${id}`);
  }
  await actOnItem(req.scope, id, {
    ...req.validatedBody,
    requested_by: req.auth_context.actor_id,
  });
  const ledger = req.scope.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const item = await ledger.attention.item(id);
  const [view = null] = await attentionViews(ledger, item ? [item] : []);
  res.json({ item: view });
}
