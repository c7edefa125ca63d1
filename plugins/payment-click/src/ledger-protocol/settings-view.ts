import type { ProtocolSettingsView } from "@medusa-uz/payment-ledger";
import type { ClickOptions } from "../modules/click/options";

/** What a settings page shows; secrets are only said to be set. */
export function settingsView(options: ClickOptions): ProtocolSettingsView {
  const shown = (name: string, value: string | undefined) => ({
    name,
    value: value ?? null,
    secret: false,
    set: value !== undefined,
  });
  const hidden = (name: string, set: boolean) => ({ name, value: null, secret: true, set });
  return {
    mode: isClick(options.checkoutUrl) && isClick(options.apiUrl) ? "live" : "test",
    settings: [
      shown("serviceId", options.serviceId),
      shown("merchantId", options.merchantId),
      shown("merchantUserId", options.merchantUserId),
      hidden("secretKey", true),
      hidden("merchantApiSecret", options.merchantApiSecret !== undefined),
      shown("checkoutUrl", options.checkoutUrl),
      shown("apiUrl", options.apiUrl),
      shown("cardType", options.cardType),
      shown("fiscalReceipts", String(options.fiscalReceipts)),
      shown("completeErrorOnPaid", String(options.completeErrorOnPaid)),
      shown("allowedAddresses", options.allowedAddresses?.join(", ")),
    ],
    callbacks: [
      { name: "prepare", path: "/hooks/click/prepare" },
      { name: "complete", path: "/hooks/click/complete" },
    ],
  };
}

const isClick = (url: string): boolean => /(^|\.)click\.uz$/.test(new URL(url).hostname);
