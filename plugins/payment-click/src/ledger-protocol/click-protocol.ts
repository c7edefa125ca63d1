import type { PaymentProtocol } from "@medusa-uz/payment-ledger";
import { ClickMerchantApi } from "../merchant-api/merchant-api";
import type { ClickOptions } from "../modules/click/options";
import { paymentLink } from "../protocol/payment-link";
import { fiscalize } from "./fiscalize";
import { ownReceipts } from "./own-receipts";
import { clickRecords } from "./records";
import { refundAbility } from "./refund-ability";
import { selfTest } from "./self-test";
import { sendTransfer } from "./send-transfer";
import { settingsView } from "./settings-view";

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
    ...(click.fiscal === "provider" && {
      fiscalize: (order) => fiscalize(order, api, Date.now()),
    }),
    ...(click.fiscal === "self" && { ownReceipts: ownReceipts(api) }),
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
