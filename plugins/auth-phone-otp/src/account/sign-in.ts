import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { Method } from "../modules/phone-auth/sessions";
import type { Phone } from "../phone/uzbek-mobile";
import { deviceOf } from "../session/device";
import { maskedAddress } from "../session/masked-address";
import { accountOfPhone } from "./account-of-phone";
import type { Caller } from "./caller";
import { phoneAuthOf } from "./dependencies";
import { grant, shownCustomer, type ShownCustomer, type Tokens } from "./grant";
import { joinGuestOrders } from "./join-guest-orders";

export type SignedIn = Tokens & { is_new: boolean; customer: ShownCustomer };

/** Opens a session for whoever has just proved that the number is theirs; registers them on the way. */
export async function signIn(
  scope: MedusaContainer,
  { phone, method, caller }: { phone: Phone; method: Method; caller: Caller },
): Promise<SignedIn> {
  const { customer_id, is_new } = await accountOfPhone(scope, phone, caller.language);
  await joinQuietly(scope, customer_id, phone);
  const opened = await phoneAuthOf(scope).sessions.open(customer_id, method, {
    device: deviceOf(caller.user_agent),
    address_masked: maskedAddress(caller.address),
  });
  const customer = await scope.resolve(Modules.CUSTOMER).retrieveCustomer(customer_id);
  return { ...(await grant(scope, opened)), is_new, customer: shownCustomer(customer) };
}

/** Nobody is kept out because their old orders could not be found. */
async function joinQuietly(scope: MedusaContainer, customer_id: string, phone: Phone) {
  try {
    await joinGuestOrders(scope, customer_id, phone);
  } catch (error) {
    scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`phone-auth: guest orders of ${customer_id} not joined: ${String(error)}`);
  }
}
