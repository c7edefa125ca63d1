import type { AdminPickupPoint, DayHours, PickupPointInput, Words } from "../../api/wire";
import { isTime } from "../format/time";
import { readPin } from "../preview/preview-draft";

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Day = (typeof DAYS)[number];

/** A pick-up point while it is being edited. */
export type PointDraft = {
  stock_location_id: string;
  name: Words;
  address: Words;
  phone: string;
  hours: Record<Day, { open: boolean; from: string; to: string }>;
  lat: string;
  lng: string;
  map_url: string;
  active: boolean;
};

export type PointWrong =
  "text" | "phone" | "location" | "coordinates" | "link" | "hours" | "hoursOrder";
export type PointErrors = Record<string, PointWrong>;

const EMPTY: Words = { uz: "", ru: "", en: "" };
const USUAL = { from: "09:00", to: "18:00" };

export function draftOf(point: AdminPickupPoint | null): PointDraft {
  const day = (hours: DayHours) => ({ open: hours !== null, ...(hours ?? USUAL) });
  const hoursOf = (name: Day) => (point ? point.hours[name] : name === "sun" ? null : USUAL);
  return {
    stock_location_id: point?.stock_location_id ?? "",
    name: point?.name ?? EMPTY,
    address: point?.address ?? EMPTY,
    phone: point?.phone ?? "",
    hours: byDay((name) => day(hoursOf(name))),
    lat: point?.lat == null ? "" : String(point.lat),
    lng: point?.lng == null ? "" : String(point.lng),
    map_url: point?.map_url ?? "",
    active: point?.active ?? true,
  };
}

export type PointReading =
  { input: PickupPointInput; errors?: undefined } | { input?: undefined; errors: PointErrors };

/** What is sent of a draft, or everything that is wrong with it. */
export function readPoint(draft: PointDraft): PointReading {
  const errors: PointErrors = {};
  for (const field of ["name", "address"] as const) {
    for (const locale of ["uz", "ru", "en"] as const) {
      if (draft[field][locale].trim() === "") errors[`${field}.${locale}`] = "text";
    }
  }
  if (!draft.stock_location_id) errors["location"] = "location";
  const phone = draft.phone.replace(/[^\d+]/g, "");
  if (phone !== "" && !/^\+?998\d{9}$/.test(phone)) errors["phone"] = "phone";
  const hasPlace = draft.lat.trim() !== "" || draft.lng.trim() !== "";
  const pin = hasPlace ? readPin(`${draft.lat.trim()}, ${draft.lng.trim()}`) : null;
  if (hasPlace && !pin) errors["coordinates"] = "coordinates";
  const map_url = draft.map_url.trim();
  if (map_url !== "" && !isHttps(map_url)) errors["map_url"] = "link";
  for (const name of DAYS) {
    const { open, from, to } = draft.hours[name];
    if (open && !(isTime(from) && isTime(to))) errors[`hours.${name}`] = "hours";
    else if (open && from >= to) errors[`hours.${name}`] = "hoursOrder";
  }
  if (Object.keys(errors).length > 0) return { errors };
  return {
    input: {
      stock_location_id: draft.stock_location_id,
      name: trimmed(draft.name),
      address: trimmed(draft.address),
      phone: phone === "" ? null : `+${phone.replace("+", "")}`,
      hours: byDay((name) => {
        const { open, from, to } = draft.hours[name];
        return open ? { from, to } : null;
      }),
      lat: pin?.lat ?? null,
      lng: pin?.lng ?? null,
      map_url: map_url === "" ? null : map_url,
      active: draft.active,
    },
  };
}

const trimmed = ({ uz, ru, en }: Words): Words => ({ uz: uz.trim(), ru: ru.trim(), en: en.trim() });
const isHttps = (url: string) => URL.canParse(url) && url.startsWith("https://");

function byDay<T>(of: (day: Day) => T): Record<Day, T> {
  return Object.fromEntries(DAYS.map((day) => [day, of(day)])) as Record<Day, T>;
}
