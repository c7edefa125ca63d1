import { hiddenSetting, shownSetting, type ProtocolSettingsView } from "@medusa-uz/payment-ledger";
import type { ClickOptions } from "../modules/click/options";

/** What a settings page shows; secrets are only said to be set. */
export function settingsView(options: ClickOptions): ProtocolSettingsView {
  return {
    mode: isClick(options.checkoutUrl) && isClick(options.apiUrl) ? "live" : "test",
    settings: [
      shownSetting("serviceId", options.serviceId),
      shownSetting("merchantId", options.merchantId),
      shownSetting("merchantUserId", options.merchantUserId),
      hiddenSetting("secretKey", options.secretKey),
      hiddenSetting("merchantApiSecret", options.merchantApiSecret),
      shownSetting("checkoutUrl", options.checkoutUrl),
      shownSetting("apiUrl", options.apiUrl),
      shownSetting("cardType", options.cardType),
      shownSetting("fiscal", options.fiscal),
      shownSetting("completeErrorOnPaid", options.completeErrorOnPaid),
      shownSetting("allowedAddresses", options.allowedAddresses?.join(", ")),
    ],
    callbacks: [
      { name: "prepare", path: "/hooks/click/prepare" },
      { name: "complete", path: "/hooks/click/complete" },
    ],
  };
}

const isClick = (url: string): boolean => /(^|\.)click\.uz$/.test(new URL(url).hostname);
