import type { Address, Cart } from "../commerce/cart";
import { realEmail } from "../commerce/checkout";
import type { ContactInput } from "../commerce/contact-form";
import { formatPhone } from "../commerce/phone";
import { writePin } from "../commerce/pin";
import type { Customer } from "./customer";

/**
 * What the first step of checkout begins with: the saved address that was asked for, else what this cart has been told,
 * else the shopper's default address, else what is known of the shopper.
 */
export function prefill(
  cart: Pick<Cart, "address" | "email">,
  customer: Customer | null,
  chosen: string | null,
): ContactInput {
  const saved = customer?.addresses.find(({ id }) => id === chosen);
  const address: Partial<Address> = saved ?? cart.address ?? customer?.addresses[0] ?? {};
  return {
    name: address.name || customer?.name || "",
    phone: formatPhone(address.phone ?? customer?.phone ?? ""),
    email: realEmail(cart.email) || customer?.email || "",
    district: address.districtSoato ?? "",
    street: address.street ?? "",
    landmark: address.landmark ?? "",
    pin: writePin(address.pin ?? null),
  };
}
