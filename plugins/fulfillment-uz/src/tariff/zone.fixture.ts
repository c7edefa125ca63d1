import type { TariffZone } from "../api/wire";
import { DEFAULT_ZONES } from "./default-zones";

const [TASHKENT, REST] = DEFAULT_ZONES;

/** A zone for tests: the city of Tashkent as a new shop has it, with what the test is about. */
export function buildZone(overrides: Partial<TariffZone> = {}): TariffZone {
  return { ...TASHKENT!, version: 1, updated_at: "2026-11-21T10:00:00.000Z", ...overrides };
}

/** The tariffs of a new shop. */
export function newShopZones(): TariffZone[] {
  return [buildZone(), buildZone({ ...REST! })];
}
