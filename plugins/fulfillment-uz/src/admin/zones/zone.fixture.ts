import type { TariffZone } from "../../api/wire";

/** Tashkent as a new shop has it. */
export const buildZone = (overrides: Partial<TariffZone> = {}): TariffZone => ({
  id: "uzzone_tashkent",
  is_default: false,
  version: 1,
  updated_at: "2026-11-21T07:00:00.000Z",
  name: { uz: "Toshkent shahri", ru: "город Ташкент", en: "Tashkent City" },
  divisions: ["uz-tk"],
  districts: [],
  polygon: null,
  polygon_divisions: [],
  priority: 0,
  services: {
    standard: { price: 15000, enabled: true },
    express: { price: 25000, enabled: true },
  },
  free_from: null,
  weight_steps: [],
  cod_fee: 0,
  cutoff: "14:00",
  working_days: [1, 2, 3, 4, 5, 6],
  window: {
    standard: { from_days: 1, to_days: 1, from: "10:00", to: "20:00" },
    express: { from_days: 0, to_days: 0, from: "10:00", to: "20:00" },
  },
  profile_prices: {},
  ...overrides,
});
