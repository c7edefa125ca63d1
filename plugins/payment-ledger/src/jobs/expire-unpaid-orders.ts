import type { MedusaContainer } from "@medusajs/framework/types";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";
import { releaseStockOfCancelledOrders } from "../settlement/release-stock";

/** Gives up unpaid orders whose time is over, and tidies up after cancellations that met a payment. */
export default async function expireUnpaidOrders(container: MedusaContainer): Promise<void> {
  const ledger = container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE);
  await ledger.expireUnpaid();
  await ledger.flagPaidButCancelled();
  await releaseStockOfCancelledOrders(container);
}

export const config = { name: "payment-ledger-expire-unpaid-orders", schedule: "*/30 * * * * *" };
