import { LedgerPaymentProvider } from "@medusa-uz/payment-ledger";

/** Payme in Medusa's payment module: everything it knows comes from the ledger. */
export class PaymePaymentProvider extends LedgerPaymentProvider {
  static identifier = "payme";
}
