import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { PAYMENT_LEDGER_MODULE } from "../../../../../modules/payment-ledger";
import type PaymentLedgerService from "../../../../../modules/payment-ledger/service";
import type { ResolveBody } from "../validators";

/** Marks a difference as dealt with. Repeating changes nothing: the first note stays. */
export async function POST(
  req: AuthenticatedMedusaRequest<ResolveBody>,
  res: MedusaResponse<{ id: string; resolved: true }>,
): Promise<void> {
  const { id } = req.params;
  const ledger = req.scope.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const isKnown =
    /^\d{1,18}$/.test(id) &&
    (await ledger.reconciliation.resolve(id, req.validatedBody.note, req.auth_context.actor_id));
  if (!isKnown) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no difference ${id}`);
  }
  res.json({ id, resolved: true });
}
