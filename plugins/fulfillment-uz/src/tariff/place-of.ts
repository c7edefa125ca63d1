import { readPin } from "../address/pin";
import type { Place } from "./zone-of";

/** Where an address of a cart is, as far as prices care. */
export function placeOf(address: {
  country_code?: string | null;
  province?: string | null;
  metadata?: Record<string, unknown> | null;
}): Place {
  const { district_soato, pin } = address.metadata ?? {};
  return {
    country_code: address.country_code ?? null,
    province: address.province ?? null,
    district_soato: typeof district_soato === "string" ? district_soato : null,
    pin: readPin(pin),
  };
}
