import type { HttpTypes } from "@medusajs/types";
import { toAddress, type Address } from "../commerce/cart";
import { realEmail } from "../commerce/checkout";
import { callStore } from "../commerce/store-api";
import type { Locale } from "../i18n/locale";
import { SessionEnded } from "../session/session-ended";
import { currentVisit } from "../session/visit";

export type SavedAddress = Address & { id: string; isDefault: boolean };
/** The signed-in shopper. */
export type Customer = {
  id: string;
  name: string;
  /** E.164 */
  phone: string;
  /** blank when they have given none */
  email: string;
  /** the default one first */
  addresses: SavedAddress[];
};

/** @throws SessionEnded when nobody is signed in */
export async function getCustomer(locale: Locale): Promise<Customer> {
  const answer = await callStore<HttpTypes.StoreCustomerResponse>("/store/customers/me", {
    locale,
    signedIn: "must",
  });
  return toCustomer(answer.customer);
}

/** The same, or null when nobody is signed in (any more). */
export async function findCustomer(locale: Locale): Promise<Customer | null> {
  if (!currentVisit()?.session) return null;
  try {
    return await getCustomer(locale);
  } catch (error) {
    if (error instanceof SessionEnded) return null;
    throw error;
  }
}

/** Splits a full name as Medusa keeps it. */
export function namesOf(name: string): { first_name: string; last_name: string } {
  const [first = "", ...rest] = name.trim().split(/\s+/);
  return { first_name: first, last_name: rest.join(" ") };
}

/**
 * An address nobody has proved may not be Medusa's `email`: guests' carts with that e-mail would become this customer's.
 */
export const CONTACT_EMAIL = "contact_email";

const contactEmail = ({ metadata }: HttpTypes.StoreCustomer): string =>
  String(metadata?.[CONTACT_EMAIL] ?? "");

export function toCustomer(customer: HttpTypes.StoreCustomer): Customer {
  const addresses = (customer.addresses ?? []).flatMap((raw) => {
    const address = toAddress(raw);
    return address ? [{ ...address, id: raw.id, isDefault: raw.is_default_shipping }] : [];
  });
  const phone = customer.phone ?? "";
  return {
    id: customer.id,
    name: [customer.first_name, customer.last_name].filter(Boolean).join(" "),
    phone: phone && !phone.startsWith("+") ? `+${phone}` : phone,
    email: realEmail(customer.email) || contactEmail(customer),
    addresses: addresses.sort((a, b) => Number(b.isDefault) - Number(a.isDefault)),
  };
}
