import { registerProtocol, type PaymentProtocol } from "@medusa-uz/payment-ledger";
import type { LoaderOptions } from "@medusajs/framework/types";
import { fiscalize } from "../../ledger-protocol/fiscalize";
import { clickRecords } from "../../ledger-protocol/records";
import { refundAbility } from "../../ledger-protocol/refund-ability";
import { selfTest } from "../../ledger-protocol/self-test";
import { sendTransfer } from "../../ledger-protocol/send-transfer";
import { settingsView } from "../../ledger-protocol/settings-view";
import { ClickMerchantApi } from "../../merchant-api/merchant-api";
import { paymentLink } from "../../protocol/payment-link";
import { readClickOptions, type ClickOptions } from "./options";

/** At boot: refuses wrong options and tells the ledger what Click can do outside its callbacks. */
export default async function registerClick({ options, logger }: LoaderOptions): Promise<void> {
  const click = readClickOptions(options);
  if (!click.merchantUserId) {
    logger?.warn(
      "click: no merchantUserId, so no refunds, receipts or reconciliation from this shop",
    );
  }
  registerProtocol(clickProtocol(click));
}

/** Click behind the ledger's port. */
export function clickProtocol(click: ClickOptions): PaymentProtocol {
  const { serviceId, merchantId, secretKey, checkoutUrl, cardType } = click;
  const api = merchantApi(click);
  return {
    provider: "click",
    checkoutUrl: ({ display_id, amount, return_url }) =>
      paymentLink(checkoutUrl, {
        serviceId,
        merchantId,
        amount,
        transactionParam: String(display_id),
        returnUrl: return_url,
        cardType,
      }),
    refundAbility: (attempt, now) => refundAbility(attempt, now, api !== null),
    send: (order) => sendTransfer(order, api, Date.now()),
    fiscalize: (order) => fiscalize(order, api, Date.now()),
    ...(api && { records: ({ attempts }) => clickRecords(attempts, api) }),
    settings: () => settingsView(click),
    selfTest: ({ backend_url }) => selfTest(backend_url, { serviceId, secretKey }, api),
  };
}

function merchantApi(click: ClickOptions): ClickMerchantApi | null {
  const { apiUrl, serviceId, merchantUserId, apiTimeoutMs: timeoutMs } = click;
  const secret = click.merchantApiSecret ?? click.secretKey;
  return merchantUserId
    ? new ClickMerchantApi({ apiUrl, serviceId, merchantUserId, secret, timeoutMs })
    : null;
}
