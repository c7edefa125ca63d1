import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { writtenPhone, type Phone } from "../phone/uzbek-mobile";
import { Problem } from "../problem";
import { phoneAuthOf } from "./dependencies";

/**
 * The verified number of a customer.
 *
 * @throws Problem 409 when staff have written another one into the profile: nobody has proved that it is theirs
 */
export async function ownPhone(scope: MedusaContainer, customer_id: string): Promise<Phone> {
  const customer = await scope.resolve(Modules.CUSTOMER).retrieveCustomer(customer_id);
  const phone = writtenPhone(customer.phone);
  if (!(await phoneAuthOf(scope).accounts.has(customer_id, phone))) {
    throw new Problem(409, "phone_unverified");
  }
  return phone;
}
