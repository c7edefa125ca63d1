import type { CarriedState } from "../shipment-state";

/**
 * BTS numbers its statuses and publishes no table of them; these are the ones that shops have seen. A contract whose numbers
 * differ says so in the plugin's option `bts.statuses`.
 */
const SEEN: Record<string, CarriedState> = {
  "0": "cancelled",
  "1": "created",
  "100": "created",
  "200": "accepted",
  "300": "accepted",
  "400": "in_transit",
  "500": "in_transit",
  "600": "in_transit",
  "700": "in_transit",
  "800": "out_for_delivery",
  "1100": "out_for_delivery",
  "1200": "delivered",
  "1300": "cancelled",
  "1400": "failed",
};

/** What a status of BTS means, by its number; null: not known, the last state stays. */
export function btsState(
  raw: string,
  own: Readonly<Record<string, CarriedState>> = {},
): CarriedState | null {
  const table = { ...SEEN, ...own };
  return Object.hasOwn(table, raw) ? (table[raw] ?? null) : null;
}
