import {
  hiddenSetting,
  registerProtocol,
  shownSetting,
  somFromTiyin,
  type Attempt,
  type RefundAbility,
} from "@medusa-uz/payment-ledger";
import type { LoaderOptions } from "@medusajs/framework/types";
import { checkoutLink } from "../../protocol/checkout-link";
import { servedRecords } from "../../reconciliation/served-records";
import { checkEndpoint } from "../../self-test/check-endpoint";
import { readPaymeOptions, type PaymeOptions } from "./options";

/** At boot: refuses wrong options and tells the ledger what Payme can do outside its callbacks. */
export default async function registerPayme({ options, logger }: LoaderOptions): Promise<void> {
  const payme = readPaymeOptions(options);
  const { merchantId, checkoutUrl, accountField, allowTestKey } = payme;
  if (allowTestKey) {
    logger?.warn("payme: the sandbox's test key is accepted; remove it before taking real money");
  }
  registerProtocol({
    provider: "payme",
    checkoutUrl: ({ display_id, amount, locale, return_url }) =>
      checkoutLink(checkoutUrl, {
        merchantId,
        account: { [accountField]: String(display_id) },
        amount,
        locale,
        returnUrl: return_url,
      }),
    refundAbility,
    settings: () => ({
      mode: allowTestKey ? "test" : "live",
      settings: settingsOf(payme),
      callbacks: [{ name: "endpoint", path: "/hooks/payme" }],
    }),
    records: servedRecords,
    selfTest: (request) => checkEndpoint(request, payme),
  });
}

/** Payme has no refund call for a shop; its cabinet calls us instead (section 9). */
function refundAbility(attempt: Attempt): RefundAbility {
  const only_in_cabinet = {
    code: "only_in_cabinet",
    advice:
      `Payme refunds are made in Payme Business, not here: open the receipt of transaction ` +
      `${attempt.transaction_id} (${somFromTiyin(attempt.charged)} so'm) at merchant.paycom.uz and cancel it. ` +
      `Payme then tells this shop, and the order becomes refunded by itself. ` +
      `Only the full sum can be returned this way.`,
  };
  return { full: only_in_cabinet, partial: only_in_cabinet };
}

const settingsOf = (payme: PaymeOptions) => [
  shownSetting("merchantId", payme.merchantId),
  hiddenSetting("secretKey", payme.secretKey),
  hiddenSetting("testKey", payme.testKey),
  shownSetting("accountField", payme.accountField),
  shownSetting("checkoutUrl", payme.checkoutUrl),
  shownSetting("allowRefunds", payme.allowRefunds),
];
