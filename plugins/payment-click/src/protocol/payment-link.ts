import { amountOfTiyin } from "./amount";

/** What a link to Click's payment page says, section 7. `amount` in tiyin. */
export type PaymentLink = {
  serviceId: string;
  merchantId: string;
  amount: bigint;
  /** Comes back as `merchant_trans_id`. */
  transactionParam: string;
  returnUrl?: string;
  cardType?: "uzcard" | "humo";
};

export function paymentLink(base: string, link: PaymentLink): string {
  const query = new URLSearchParams({
    service_id: link.serviceId,
    merchant_id: link.merchantId,
    amount: amountOfTiyin(link.amount),
    transaction_param: link.transactionParam,
    ...(link.returnUrl && { return_url: link.returnUrl }),
    ...(link.cardType && { card_type: link.cardType }),
  });
  return `${base.replace(/\/+$/, "")}/services/pay?${query}`;
}
