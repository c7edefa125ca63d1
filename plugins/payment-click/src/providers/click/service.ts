import { LedgerPaymentProvider } from "@medusa-uz/payment-ledger";

/** Click in Medusa's payment module: everything it knows comes from the ledger. */
export class ClickPaymentProvider extends LedgerPaymentProvider {
  static identifier = "click";
}
