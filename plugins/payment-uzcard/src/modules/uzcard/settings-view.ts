import {
  hiddenSetting,
  shownSetting,
  somFromTiyin,
  type ProtocolSettingsView,
} from "@medusa-uz/payment-ledger";
import type { UzcardOptions } from "./options";

const PRODUCTION_HOST = "mesh.multicard.uz";

/** What a settings page may show; secrets are only said to be set. */
export function settingsView(options: UzcardOptions): ProtocolSettingsView {
  return {
    mode: new URL(options.baseUrl).hostname === PRODUCTION_HOST ? "live" : "test",
    settings: [
      shownSetting("baseUrl", options.baseUrl),
      shownSetting("applicationId", options.applicationId),
      hiddenSetting("secret", options.secret),
      shownSetting("storeId", options.storeId),
      shownSetting("mode", options.mode),
      shownSetting("capture", options.capture),
      shownSetting("holdMinutes", options.holdMinutes),
      shownSetting("releaseBeforeMinutes", options.releaseBeforeMinutes),
      shownSetting("allowedPs", options.allowedPs.join(", ")),
      shownSetting("partialRefundEnabled", options.partialRefundEnabled),
      shownSetting("minAmount", somFromTiyin(options.minAmount)),
      shownSetting("fiscal", options.fiscal),
      hiddenSetting("encryptionKey", options.encryptionKey),
    ],
    callbacks: [
      { name: "success", path: "/hooks/uzcard/callback" },
      { name: "status", path: "/hooks/uzcard/status" },
    ],
  };
}
