import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";

/** Staff cancelled an order whose payment has just come in: the money is due back. */
export default async function flagCancelledPayment({ container }: SubscriberArgs): Promise<void> {
  await container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE).flagPaidButCancelled();
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "payment-ledger-flag-cancelled-payment" },
};
