import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { isPhoneTaken } from "../modules/phone-auth/accounts";
import { writtenPhone, type Phone } from "../phone/uzbek-mobile";
import { Problem } from "../problem";
import { changePhoneWorkflow } from "../workflows/change-phone";
import type { Caller } from "./caller";
import { checkCode } from "./check-code";
import { phoneAuthOf } from "./dependencies";
import { shownCustomer, type ShownCustomer } from "./grant";
import { joinGuestOrders } from "./join-guest-orders";
import { tell } from "./tell";

/** Moves an account to the number that the code went to; the customer's other sessions end. */
export async function changePhone(
  scope: MedusaContainer,
  given: { customer_id: string; session_id: string; phone: Phone; code: string; caller: Caller },
): Promise<ShownCustomer> {
  const { customer_id, session_id, phone } = given;
  await checkCode(scope, { phone, purpose: "change_phone", customer_id }, given);
  const { accounts, sessions } = phoneAuthOf(scope);
  const owner = await accounts.byPhone(phone);
  if (owner && owner.customer_id !== customer_id) {
    throw new Problem(409, "phone_taken");
  }
  const customers = scope.resolve(Modules.CUSTOMER);
  const before = await customers.retrieveCustomer(customer_id);
  await move(scope, {
    customer_id,
    from: writtenPhone(before.phone) || phone,
    to: phone,
  });
  await sessions.endAll(customer_id, "phone_changed", session_id);
  await tell(scope, "phone_auth.phone_changed", customer_id);
  await joinGuestOrders(scope, customer_id, phone);
  return shownCustomer(await customers.retrieveCustomer(customer_id));
}

async function move(
  scope: MedusaContainer,
  input: { customer_id: string; from: Phone; to: Phone },
): Promise<void> {
  try {
    await changePhoneWorkflow(scope).run({ input });
  } catch (error) {
    if (isPhoneTaken(error)) {
      throw new Problem(409, "phone_taken");
    }
    throw error;
  }
}
