import type { OfferedService, PromisedWindow, TariffZone } from "../api/wire";
import { promise } from "./promise";
import { zoneOf, type Place } from "./zone-of";

/**
 * When what is ordered at a moment comes to a place; null for pick-up and where nobody delivers.
 *
 * @param at ms
 */
export function promisedWindow(
  zones: readonly TariffZone[],
  { service, place, at }: { service: OfferedService; place: Place; at: number },
): PromisedWindow | null {
  if (service === "pickup") return null;
  const found = zoneOf(zones, place);
  return found && promise(found.zone, service, at).window;
}

/** Whether a window that a cart keeps can still be kept to. @param now ms */
export function isToCome(window: unknown, now: number): boolean {
  const { to } = (window ?? {}) as { to?: unknown };
  return typeof to === "string" && Date.parse(to) > now;
}
