import { LedgerPaymentProvider, somFromTiyin, type Attempt } from "@medusa-uz/payment-ledger";

/** Payme in Medusa's payment module: everything it knows comes from the ledger. */
export class PaymePaymentProvider extends LedgerPaymentProvider {
  static identifier = "payme";

  /** Payme has no refund call for a shop; its cabinet calls us instead (section 9). */
  protected refundAdvice(attempt: Attempt): string {
    return (
      `Payme refunds are made in Payme Business, not here: open the receipt of transaction ` +
      `${attempt.transaction_id} (${somFromTiyin(attempt.amount)} so'm) at merchant.paycom.uz and cancel it. ` +
      `Payme then tells this shop, and the order becomes refunded by itself. ` +
      `Only the full sum can be returned this way.`
    );
  }
}
