import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";

/** An order waiting for an online payment gets its ledger row at once, so that its deadline can be shown. */
export default async function openPayable({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  const order = await ledger.orderFacts(event.data.id);
  if (order && !order.secured) {
    await ledger.openPayable(order.id);
  }
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "payment-ledger-open-payable" },
};
