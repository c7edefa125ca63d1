import type { Pin } from "../api/wire";

/** The address of an order, as Medusa keeps it. */
export type OrderAddress = {
  first_name: string | null;
  last_name: string | null;
  phone: string | null;
  address_1: string | null;
  address_2: string | null;
  city: string | null;
  address_metadata: Record<string, unknown> | null;
};

/** Whom to ask for and where. */
export type Buyer = {
  contact_name: string;
  phone: string | null;
  address_text: string;
  landmark: string | null;
  pin: Pin | null;
};

const LONGEST_LANDMARK = 200;

/** What is needed at the door, from the address of the order: metadata may hold anything. */
export function buyerOf(address: OrderAddress): Buyer {
  const { landmark, pin } = address.address_metadata ?? {};
  return {
    contact_name: joined([address.first_name, address.last_name], " "),
    phone: address.phone?.trim() || null,
    address_text: joined([address.city, address.address_1, address.address_2], ", "),
    landmark:
      typeof landmark === "string" ? landmark.trim().slice(0, LONGEST_LANDMARK) || null : null,
    pin: readPin(pin),
  };
}

const joined = (parts: (string | null)[], by: string): string =>
  parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(by);

/** A pin in metadata that may hold anything. */
export function readPin(pin: unknown): Pin | null {
  if (typeof pin !== "object" || pin === null || !("lat" in pin) || !("lng" in pin)) {
    return null;
  }
  const { lat, lng } = pin;
  return typeof lat === "number" && typeof lng === "number" ? { lat, lng } : null;
}
