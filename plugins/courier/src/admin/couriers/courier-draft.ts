import type { AdminCourier, CourierBody } from "../../api/wire";

/** A courier as it is typed. */
export type CourierDraft = {
  name: string;
  phone: string;
  vehicle: AdminCourier["vehicle"];
  zones: string[];
  is_active: boolean;
};

export const VEHICLES = ["foot", "bicycle", "motorcycle", "car"] as const;

export function draftOf(courier: AdminCourier | null): CourierDraft {
  return {
    name: courier?.name ?? "",
    phone: courier?.phone ?? "+998 ",
    vehicle: courier?.vehicle ?? null,
    zones: courier?.zones ?? [],
    is_active: courier?.is_active ?? true,
  };
}

/** The number of a mobile phone as people write it, as E.164; null when it cannot be one of Uzbekistan. */
export function phoneOf(typed: string): string | null {
  const digits = typed.replace(/[\s()\u2011-]/g, "").replace(/^\+/, "");
  const national = digits.length === 12 && digits.startsWith("998") ? digits.slice(3) : digits;
  return /^\d{9}$/.test(national) ? `+998${national}` : null;
}

/** What to send; null as long as something is missing. */
export function bodyOf(draft: CourierDraft): CourierBody | null {
  const name = draft.name.trim().replace(/\s+/g, " ");
  const phone = phoneOf(draft.phone);
  return name === "" || phone === null
    ? null
    : { name, phone, vehicle: draft.vehicle, zones: draft.zones, is_active: draft.is_active };
}
