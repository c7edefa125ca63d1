import type { HttpTypes } from "@medusajs/types";
import type { Locale } from "../i18n/locale";
import { updateCart, type Cart } from "./cart";
import type { Contact } from "./contact-form";
import { retryCustomerRace } from "./customer-race";
import { memo } from "./memo";
import type { DistrictPlace } from "./regions";
import { sellingRegion } from "./regions";
import { callStore } from "./store-api";

/** Writes the first step into the cart; Medusa drops a delivery option that no longer fits the new address. */
export function saveContact(
  cart: Cart,
  locale: Locale,
  contact: Contact,
  place: DistrictPlace,
): Promise<Cart> {
  const [firstName, ...lastNames] = contact.name.split(/\s+/);
  const address = {
    first_name: firstName,
    last_name: lastNames.join(" "),
    phone: contact.phone,
    address_1: contact.street,
    city: place.district.name.uz,
    province: place.division.code,
    country_code: "uz",
    metadata: addressMetadata(contact, place),
  };
  const email = contact.email || guestEmail(contact.phone);
  return retryCustomerRace(() =>
    updateCart(cart.id, locale, {
      email,
      shipping_address: address,
      billing_address: address,
    }),
  );
}

/** What Medusa's address has no field for; a pin that was taken away is written as none. */
export const addressMetadata = (
  { landmark, pin }: Pick<Contact, "landmark" | "pin">,
  { district }: DistrictPlace,
): Record<string, unknown> => ({ district_soato: district.soato, landmark, pin });

/** Medusa's orders want an address to write to; `.invalid` can never receive anything (RFC 2606). */
const guestEmail = (phone: string) => `${phone.replace(/\D/g, "")}@phone.invalid`;
export const realEmail = (email: string | null) =>
  email?.endsWith("@phone.invalid") ? "" : (email ?? "");

/** Ids of the payment providers the region offers, online ones first; kept 60 s. */
export function listPaymentProviders(): Promise<string[]> {
  return memo("payment-providers", 60_000, async () => {
    const region = await sellingRegion();
    const answer = await callStore<HttpTypes.StorePaymentProviderListResponse>(
      "/store/payment-providers",
      {
        locale: "uz",
        query: { region_id: region.id },
      },
    );
    const ids = answer.payment_providers.map((provider) => provider.id);
    return ids.sort((a, b) => Number(a === CASH) - Number(b === CASH) || a.localeCompare(b));
  });
}

/** Cash on delivery. */
export const CASH = "pp_system_default";
