import { LedgerPaymentProvider } from "@medusa-uz/payment-ledger";

/** Uzcard in Medusa's payment module: everything it knows comes from the ledger. */
export class UzcardPaymentProvider extends LedgerPaymentProvider {
  static identifier = "uzcard";
}
