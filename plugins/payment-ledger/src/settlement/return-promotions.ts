import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import type { SettledOrder } from "./settled-order";

/** Gives back the promotion usage of an order that came to nothing. Medusa's own cancellation keeps it. */
export async function returnPromotions(
  container: MedusaContainer,
  payable_id: string,
  order: SettledOrder,
): Promise<void> {
  const usage = [...order.items, ...order.shipping_methods]
    .flatMap(({ adjustments }) => adjustments ?? [])
    .flatMap(({ code, amount }) => (code ? [{ code, amount }] : []));
  if (usage.length === 0) {
    return;
  }
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  if (await ledger.claimPromotionReturn(payable_id)) {
    await container.resolve(Modules.PROMOTION).revertUsage(usage, {
      customer_id: order.customer_id,
      customer_email: order.email,
    });
  }
}
