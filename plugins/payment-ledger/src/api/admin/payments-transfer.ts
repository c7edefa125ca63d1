import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { tiyinFromSom } from "../../money";
import { PAYMENT_LEDGER_MODULE } from "../../modules/payment-ledger";
import type PaymentLedgerService from "../../modules/payment-ledger/service";
import { settleDue } from "../../settlement/settle";
import { requestTransfer, type TransferWish } from "../../transfers/request-transfer";
import { transferAfter } from "../../transfers/transfer-after";
import type { Attempt } from "../../types";

type MoneyBody = { amount?: number; note?: string };

/**
 * `POST /admin/payments/:id/capture` of blocked money. The ledger charges it at the provider first and then enters the
 * capture; Medusa by itself would enter it and ask afterwards.
 */
export const chargeThroughLedger = throughLedger((attempt, { amount, note }) =>
  attempt.state === "held"
    ? { kind: "charge", amount: tiyinOr(amount, attempt.amount), cause: "staff", note }
    : null,
);

/** `POST /admin/payments/:id/refund`, in the same way. Goods stay where they are: only the money moves. */
export const refundThroughLedger = throughLedger((attempt, { amount, note }) =>
  attempt.state === "performed"
    ? {
        kind: "refund",
        amount: tiyinOr(amount, attempt.charged - attempt.refunded),
        cause: "staff",
        note,
      }
    : null,
);

function throughLedger(wishOf: (attempt: Attempt, body: MoneyBody) => TransferWish | null) {
  return async (
    req: MedusaRequest,
    res: MedusaResponse,
    next: MedusaNextFunction,
  ): Promise<void> => {
    const ledger = req.scope.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
    const attempt = await ledger.attemptOfPayment(req.params.id);
    const wish = attempt && wishOf(attempt, (req.body ?? {}) as MoneyBody);
    if (!wish) {
      next();
      return;
    }
    const id = await requestTransfer(req.scope, attempt, {
      ...wish,
      requested_by: (req as AuthenticatedMedusaRequest).auth_context?.actor_id,
    });
    const transfer = await transferAfter(req.scope, id);
    if (transfer.state === "failed") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `${attempt.provider} refused: ${transfer.error}`,
      );
    }
    await settleDue(req.scope);
    const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "payment",
      fields: ["*", "captures.*", "refunds.*"],
      filters: { id: req.params.id },
    });
    res.json({ payment: data[0] });
  };
}

function tiyinOr(amount: number | undefined, fallback: bigint): bigint {
  return amount === undefined ? fallback : tiyinFromSom(amount);
}
