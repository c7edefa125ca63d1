import { somFromTiyin, type ProtocolSettingsView } from "@medusa-uz/payment-ledger";
import type { UzcardOptions } from "./options";

const PRODUCTION_HOST = "mesh.multicard.uz";

/** What a settings page may show; secrets are only said to be set. */
export function settingsView(options: UzcardOptions): ProtocolSettingsView {
  const shown = (name: string, value: string | number | boolean) => ({
    ...{ name, value: String(value) },
    ...{ secret: false, set: true },
  });
  const hidden = (name: string, set: boolean) => ({ name, value: null, secret: true, set });
  return {
    mode: new URL(options.baseUrl).hostname === PRODUCTION_HOST ? "live" : "test",
    settings: [
      shown("baseUrl", options.baseUrl),
      shown("applicationId", options.applicationId),
      hidden("secret", true),
      shown("storeId", options.storeId),
      shown("mode", options.mode),
      shown("capture", options.capture),
      shown("holdMinutes", options.holdMinutes),
      shown("releaseBeforeMinutes", options.releaseBeforeMinutes),
      shown("allowedPs", options.allowedPs.join(", ")),
      shown("partialRefundEnabled", options.partialRefundEnabled),
      shown("minAmount", somFromTiyin(options.minAmount)),
      shown("fiscal", options.fiscal),
      hidden("encryptionKey", options.encryptionKey !== undefined),
    ],
    callbacks: [
      { name: "success", path: "/hooks/uzcard/callback" },
      { name: "status", path: "/hooks/uzcard/status" },
    ],
  };
}
