import { registerCheckout } from "@medusa-uz/payment-ledger";
import type { LoaderOptions } from "@medusajs/framework/types";
import { checkoutLink } from "../../protocol/checkout-link";
import { readPaymeOptions } from "./options";

export const PAYME_PROVIDER_ID = "pp_payme_payme";

/** At boot: refuses wrong options and tells the ledger how to send a buyer to Payme. */
export default async function registerPaymeCheckout({
  options,
  logger,
}: LoaderOptions): Promise<void> {
  const { merchantId, checkoutUrl, accountField, allowTestKey } = readPaymeOptions(options);
  if (allowTestKey) {
    logger?.warn("payme: the sandbox's test key is accepted; remove it before taking real money");
  }
  registerCheckout(PAYME_PROVIDER_ID, ({ display_id, amount, locale, return_url }) =>
    checkoutLink(checkoutUrl, {
      merchantId,
      account: { [accountField]: String(display_id) },
      amount,
      locale,
      returnUrl: return_url,
    }),
  );
}
