import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { releaseHoldsOfCancelledOrders } from "../transfers/release-cancelled-holds";

/** Staff cancelled an order whose money has just come in or been blocked: it is due back. */
export default async function flagCancelledPayment({ container }: SubscriberArgs): Promise<void> {
  await container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE).flagPaidButCancelled();
  await releaseHoldsOfCancelledOrders(container);
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "payment-ledger-flag-cancelled-payment" },
};
