import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { Language } from "../texts/language";
import type { Phone } from "../phone/uzbek-mobile";
import { isPhoneTaken } from "../modules/phone-auth/accounts";
import { registerPhoneCustomerWorkflow } from "../workflows/register-customer";
import { phoneAuthOf } from "./dependencies";

/** The account of a verified number, made now when there is none; parallel calls end with the same one. */
export async function accountOfPhone(
  scope: MedusaContainer,
  phone: Phone,
  locale: Language,
): Promise<{ customer_id: string; is_new: boolean }> {
  const { accounts } = phoneAuthOf(scope);
  const known = await accounts.byPhone(phone);
  if (known && (await hasCustomer(scope, known.customer_id))) {
    return { customer_id: known.customer_id, is_new: false };
  }
  if (known) {
    // Staff deleted the customer in the admin.
    await accounts.remove(known.customer_id);
  }
  try {
    const { result } = await registerPhoneCustomerWorkflow(scope).run({ input: { phone, locale } });
    return { customer_id: result, is_new: true };
  } catch (error) {
    const winner = await accounts.byPhone(phone);
    if (winner && isPhoneTaken(error)) {
      return { customer_id: winner.customer_id, is_new: false };
    }
    throw error;
  }
}

async function hasCustomer(scope: MedusaContainer, id: string): Promise<boolean> {
  const found = await scope.resolve(Modules.CUSTOMER).listCustomers({ id }, { select: ["id"] });
  return found.length > 0;
}
