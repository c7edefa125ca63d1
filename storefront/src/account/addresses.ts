import { namesOf } from "./customer";
import type { AddressEntry } from "./address-form";
import type { DistrictPlace } from "../commerce/regions";
import { addressMetadata } from "../commerce/checkout";
import { callStore, orNull } from "../commerce/store-api";
import type { Locale } from "../i18n/locale";

const PATH = "/store/customers/me/addresses";

export const isAddressId = (id: string): boolean => /^cuaddr_[0-9A-Za-z]{10,40}$/.test(id);

/** Writes a new address, or over an old one of this shopper; false when there is no such address of theirs. */
export async function saveAddress(
  locale: Locale,
  id: string | null,
  entry: AddressEntry,
  place: DistrictPlace,
): Promise<boolean> {
  const saved = await orNull(
    callStore<object>(id ? `${PATH}/${id}` : PATH, {
      method: "POST",
      locale,
      signedIn: "must",
      body: {
        ...namesOf(entry.name),
        phone: entry.phone,
        address_1: entry.street,
        city: place.district.name.uz,
        province: place.division.code,
        country_code: "uz",
        metadata: addressMetadata(entry, place),
        is_default_shipping: entry.isDefault,
      },
    }),
  );
  return saved !== null;
}

export async function removeAddress(locale: Locale, id: string): Promise<void> {
  await orNull(callStore<object>(`${PATH}/${id}`, { method: "DELETE", locale, signedIn: "must" }));
}
