import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { PAYMENT_LEDGER_MODULE } from "../../modules/payment-ledger";
import type PaymentLedgerService from "../../modules/payment-ledger/service";

/**
 * `POST /admin/orders/:id/cancel` of a paid order. Medusa would cancel it, only log that the provider refused the
 * refund, and show the money as returned: so it is refused here, with what to do instead.
 */
export async function refuseCancelOfPaidOrder(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const ledger = req.scope.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const known = await ledger.payableOfOrder(req.params.id);
  const paid = known?.attempts.find(({ counts, state }) => counts && state === "performed");
  next(
    paid &&
      new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `This order is paid by ${paid.provider}. Give the money back there first: ` +
          "the order then shows as refunded and is cancelled by itself",
      ),
  );
}
