import type { MedusaContainer } from "@medusajs/framework/types";
import { PAYMENT_LEDGER_MODULE } from "../modules/payment-ledger";
import type PaymentLedgerService from "../modules/payment-ledger/service";

/** Gives up unpaid orders whose time is over, so that their stock is for sale again. */
export default async function expireUnpaidOrders(container: MedusaContainer): Promise<void> {
  await container.resolve<PaymentLedgerService>(PAYMENT_LEDGER_MODULE).expireUnpaid();
}

export const config = { name: "payment-ledger-expire-unpaid-orders", schedule: "*/30 * * * * *" };
