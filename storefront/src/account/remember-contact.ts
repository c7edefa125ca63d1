import type { Contact } from "../commerce/contact-form";
import type { DistrictPlace } from "../commerce/regions";
import { BackendUnavailable, callStore, StoreRefusal } from "../commerce/store-api";
import type { Locale } from "../i18n/locale";
import { saveAddress } from "./addresses";
import { namesOf, type Customer } from "./customer";

/** A shopper's first address and name come from their first order; nothing they have written themselves is touched. */
export async function rememberContact(
  locale: Locale,
  customer: Customer,
  contact: Contact,
  place: DistrictPlace,
): Promise<void> {
  try {
    if (customer.addresses.length === 0) {
      await saveAddress(locale, null, { ...contact, isDefault: true }, place);
    }
    if (!customer.name) {
      const body = namesOf(contact.name);
      await callStore("/store/customers/me", { method: "POST", locale, signedIn: "must", body });
    }
  } catch (error) {
    // The order does not wait for the address book.
    if (!(error instanceof StoreRefusal || error instanceof BackendUnavailable)) throw error;
  }
}
