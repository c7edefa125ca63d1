import type { TariffZone, ZoneInput } from "../api/wire";

export const DEFAULT_ZONE_ID = "uzzone_default";
export const TASHKENT_ZONE_ID = "uzzone_tashkent";

const SHARED: Omit<ZoneInput, "name" | "services" | "divisions" | "window"> = {
  districts: [],
  polygon: null,
  polygon_divisions: [],
  priority: 0,
  free_from: null,
  weight_steps: [],
  cod_fee: 0,
  cutoff: "14:00",
  working_days: [1, 2, 3, 4, 5, 6],
  profile_prices: {},
};

/** so'm that express costs more than standard */
const EXPRESS_SURCHARGE = 10_000;

const costing = (standard: number): ZoneInput["services"] => ({
  standard: { price: standard, enabled: true },
  express: { price: standard + EXPRESS_SURCHARGE, enabled: true },
});

/** What a new shop begins with: the city of Tashkent, and the rest of the country. */
export const DEFAULT_ZONES: Omit<TariffZone, "version" | "updated_at">[] = [
  {
    ...SHARED,
    id: TASHKENT_ZONE_ID,
    is_default: false,
    name: { uz: "Toshkent shahri", ru: "город Ташкент", en: "Tashkent City" },
    divisions: ["uz-tk"],
    services: costing(15_000),
    window: {
      standard: { from_days: 1, to_days: 1, from: "10:00", to: "20:00" },
      express: { from_days: 0, to_days: 0, from: "10:00", to: "20:00" },
    },
  },
  {
    ...SHARED,
    id: DEFAULT_ZONE_ID,
    is_default: true,
    name: { uz: "Viloyatlar", ru: "Области", en: "Regions" },
    divisions: [],
    services: costing(25_000),
    window: {
      standard: { from_days: 2, to_days: 4, from: "10:00", to: "20:00" },
      express: { from_days: 1, to_days: 1, from: "10:00", to: "20:00" },
    },
  },
];
