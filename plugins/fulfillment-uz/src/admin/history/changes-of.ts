import type { TariffZone } from "../../api/wire";

/** What may differ between two states of a zone, in the order it is told. */
const FIELDS = {
  name: (zone) => zone.name,
  divisions: (zone) => zone.divisions,
  districts: (zone) => zone.districts,
  polygon: (zone) => zone.polygon,
  // Not in what was written down before drawings had any.
  polygon_divisions: (zone) => zone.polygon_divisions ?? [],
  priority: (zone) => zone.priority,
  standard_price: (zone) => zone.services.standard.price,
  standard_enabled: (zone) => zone.services.standard.enabled,
  express_price: (zone) => zone.services.express.price,
  express_enabled: (zone) => zone.services.express.enabled,
  free_from: (zone) => zone.free_from,
  weight_steps: (zone) => zone.weight_steps,
  cod_fee: (zone) => zone.cod_fee,
  cutoff: (zone) => zone.cutoff,
  working_days: (zone) => zone.working_days,
  standard_window: (zone) => zone.window.standard,
  express_window: (zone) => zone.window.express,
  profile_prices: (zone) => zone.profile_prices,
} satisfies Record<string, (zone: TariffZone) => unknown>;

export type ChangedField = keyof typeof FIELDS;
export const CHANGED_FIELDS = Object.keys(FIELDS) as ChangedField[];

/** The fields two states of a zone differ in. */
export function changesOf(before: TariffZone, after: TariffZone): ChangedField[] {
  const told = (zone: TariffZone, field: ChangedField) =>
    JSON.stringify(sorted(FIELDS[field](zone)));
  return CHANGED_FIELDS.filter((field) => told(before, field) !== told(after, field));
}

/** The database keeps no order of keys. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]): [string, unknown] => [key, sorted(inner)])
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}
