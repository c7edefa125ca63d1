import type { Corner, Service, TariffZone, WeekDay, Words, ZoneInput } from "../../api/wire";
import { grouped, readSom, type SomWrong } from "../format/som";
import { isTime } from "../format/time";

export const SERVICES: Service[] = ["standard", "express"];
export const WEEK: WeekDay[] = [1, 2, 3, 4, 5, 6, 7];

type WindowDraft = { from_days: string; to_days: string; from: string; to: string };
export type StepDraft = { over_kg: string; price: string };

/** A zone while it is being edited: sums, weights and days as they are typed; empty is none. */
export type ZoneDraft = {
  name: Words;
  divisions: string[];
  districts: string[];
  polygon: Corner[] | null;
  polygon_divisions: string[];
  priority: string;
  services: Record<Service, { price: string; enabled: boolean }>;
  free_from: string;
  weight_steps: StepDraft[];
  cod_fee: string;
  cutoff: string;
  working_days: WeekDay[];
  window: Record<Service, WindowDraft>;
  /** Shipping profile id -> its own prices. */
  profile_prices: Record<string, Record<Service, string>>;
};

export type ZoneWrong =
  | SomWrong
  | "name"
  | "days"
  | "daysOrder"
  | "hours"
  | "time"
  | "hoursOrder"
  | "workingDays"
  | "weight"
  | "weightTwice"
  | "priority"
  | "corners"
  | "mapDivisions"
  | "noService";

/** What is wrong, by the name of the field: `standard.price`, `weight.0`, `window.express`. */
export type ZoneErrors = Record<string, ZoneWrong>;

const text = (value: number | null | undefined) => (value == null ? "" : grouped(value));

export function draftOf(zone: ZoneInput): ZoneDraft {
  const service = (name: Service) => ({
    price: text(zone.services[name].price),
    enabled: zone.services[name].enabled,
  });
  const window = (name: Service) => ({
    ...zone.window[name],
    from_days: String(zone.window[name].from_days),
    to_days: String(zone.window[name].to_days),
  });
  return {
    name: zone.name,
    divisions: zone.divisions,
    districts: zone.districts,
    polygon: zone.polygon,
    polygon_divisions: zone.polygon_divisions,
    priority: String(zone.priority),
    services: { standard: service("standard"), express: service("express") },
    free_from: text(zone.free_from),
    weight_steps: zone.weight_steps.map(({ over_g, price }) => ({
      over_kg: String(over_g / 1000),
      price: text(price),
    })),
    cod_fee: zone.cod_fee ? text(zone.cod_fee) : "",
    cutoff: zone.cutoff ?? "",
    working_days: zone.working_days,
    window: { standard: window("standard"), express: window("express") },
    profile_prices: Object.fromEntries(
      Object.entries(zone.profile_prices).map(([id, prices]) => [
        id,
        { standard: text(prices.standard), express: text(prices.express) },
      ]),
    ),
  };
}

/** A new zone begins with what the rest of the country has. */
export const newDraft = (rest: TariffZone): ZoneDraft =>
  draftOf({
    ...rest,
    name: { uz: "", ru: "", en: "" },
    divisions: [],
    districts: [],
    polygon: null,
    polygon_divisions: [],
  });

export type ZoneReading =
  { input: ZoneInput; errors?: undefined } | { input?: undefined; errors: ZoneErrors };

/** What is sent of a draft, or everything that is wrong with it. @param limit so'm: what no price may exceed */
export function readZone(draft: ZoneDraft, limit: number): ZoneReading {
  const errors: ZoneErrors = {};
  const price = (field: string, typed: string): number => {
    const reading = readSom(typed, limit);
    if (reading.wrong) errors[field] = reading.wrong;
    return reading.som ?? 0;
  };
  const optional = (field: string, typed: string, most = limit): number | null => {
    if (typed.trim() === "") return null;
    const reading = readSom(typed, most);
    if (reading.wrong) errors[field] = reading.wrong;
    return reading.som ?? null;
  };
  for (const locale of ["uz", "ru", "en"] as const) {
    if (draft.name[locale].trim() === "") errors[`name.${locale}`] = "name";
  }
  const priority = Number(draft.priority);
  if (!/^\d{1,4}$/.test(draft.priority.trim()) || priority > 1000) errors["priority"] = "priority";
  if (draft.polygon && draft.polygon.length < 3) errors["polygon"] = "corners";
  if (draft.polygon && draft.polygon_divisions.length === 0) {
    errors["polygon_divisions"] = "mapDivisions";
  }
  if (draft.cutoff && !isTime(draft.cutoff)) errors["cutoff"] = "time";
  if (draft.working_days.length === 0) errors["working_days"] = "workingDays";
  if (!SERVICES.some((name) => draft.services[name].enabled)) errors["services"] = "noService";

  const input: ZoneInput = {
    name: { uz: draft.name.uz.trim(), ru: draft.name.ru.trim(), en: draft.name.en.trim() },
    divisions: draft.divisions,
    districts: draft.districts,
    polygon: draft.polygon,
    polygon_divisions: draft.polygon ? draft.polygon_divisions : [],
    priority,
    services: {
      standard: {
        price: price("standard.price", draft.services.standard.price),
        enabled: draft.services.standard.enabled,
      },
      express: {
        price: price("express.price", draft.services.express.price),
        enabled: draft.services.express.enabled,
      },
    },
    // A sum of goods, not a price: the limit is not for it.
    free_from: optional("free_from", draft.free_from, Number.MAX_SAFE_INTEGER),
    weight_steps: readSteps(draft.weight_steps, errors, price),
    cod_fee: optional("cod_fee", draft.cod_fee) ?? 0,
    cutoff: draft.cutoff || null,
    working_days: [...draft.working_days].sort(),
    window: {
      standard: readWindow(draft.window.standard, "standard", errors),
      express: readWindow(draft.window.express, "express", errors),
    },
    profile_prices: readProfiles(draft.profile_prices, optional),
  };
  return Object.keys(errors).length > 0 ? { errors } : { input };
}

function readSteps(
  steps: StepDraft[],
  errors: ZoneErrors,
  price: (field: string, typed: string) => number,
): ZoneInput["weight_steps"] {
  const read = steps.map((step, index) => {
    const kilograms = Number(step.over_kg.replace(",", "."));
    const over_g = Math.round(kilograms * 1000);
    if (!(step.over_kg.trim() !== "" && over_g > 0 && over_g <= 1_000_000)) {
      errors[`weight.${index}`] = "weight";
    }
    return { over_g, price: price(`weight.${index}.price`, step.price) };
  });
  read.forEach(({ over_g }, index) => {
    if (read.findIndex((step) => step.over_g === over_g) < index) {
      errors[`weight.${index}`] ??= "weightTwice";
    }
  });
  return read.sort((a, b) => a.over_g - b.over_g);
}

function readWindow(draft: WindowDraft, service: Service, errors: ZoneErrors) {
  const field = `window.${service}`;
  const isDays = (days: string) => /^\d{1,2}$/.test(days.trim()) && Number(days) <= 60;
  const [from_days, to_days] = [Number(draft.from_days), Number(draft.to_days)];
  if (!isDays(draft.from_days) || !isDays(draft.to_days)) errors[field] = "days";
  else if (from_days > to_days) errors[field] = "daysOrder";
  else if (!isTime(draft.from) || !isTime(draft.to)) errors[field] = "hours";
  else if (draft.from >= draft.to) errors[field] = "hoursOrder";
  return { from_days, to_days, from: draft.from, to: draft.to };
}

function readProfiles(
  drafts: ZoneDraft["profile_prices"],
  optional: (field: string, typed: string) => number | null,
): ZoneInput["profile_prices"] {
  const entries = Object.entries(drafts).flatMap(([id, own]) => {
    const prices = SERVICES.flatMap((service): [Service, number][] => {
      const value = optional(`profile.${id}.${service}`, own[service]);
      return value === null ? [] : [[service, value]];
    });
    return prices.length > 0 ? [[id, Object.fromEntries(prices)] as const] : [];
  });
  return Object.fromEntries(entries);
}
