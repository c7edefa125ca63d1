import type { MedusaContainer } from "@medusajs/framework/types";
import type { Count } from "../modules/phone-auth/limits";
import { hashPassword, isPassword } from "../password/password-hash";
import type { Phone } from "../phone/uzbek-mobile";
import { Problem, tooMany } from "../problem";
import { accountOfPhone } from "./account-of-phone";
import type { Caller } from "./caller";
import { checkCode } from "./check-code";
import { phoneAuthOf } from "./dependencies";
import { isFreshSignIn } from "./fresh-sign-in";
import { signIn, type SignedIn } from "./sign-in";
import { tell } from "./tell";

/** @throws Problem 401 for an unknown number, one without a password, and a wrong password alike */
export async function signInByPassword(
  scope: MedusaContainer,
  { phone, password, caller }: { phone: Phone; password: string; caller: Caller },
): Promise<SignedIn> {
  const { accounts, keys } = phoneAuthOf(scope);
  const account = await accounts.byPhone(phone);
  await guess(scope, {
    password,
    stored: account?.password_hash ?? null,
    whom: keys.mac("phone", phone),
    caller,
  });
  return signIn(scope, { phone, method: "password", caller });
}

/** A new password for somebody who is signed in: by the old one, or soon after a sign-in by code. */
export async function setPassword(
  scope: MedusaContainer,
  given: {
    customer_id: string;
    session_id: string;
    password: string;
    current_password?: string;
    caller: Caller;
  },
): Promise<void> {
  const { accounts } = phoneAuthOf(scope);
  mustBeLong(scope, given.password);
  const account = await accounts.byCustomer(given.customer_id);
  if (given.current_password !== undefined) {
    await guess(scope, {
      password: given.current_password,
      stored: account?.password_hash ?? null,
      whom: given.customer_id,
      caller: given.caller,
    });
  } else if (!(await isFreshSignIn(scope, given.session_id))) {
    throw new Problem(401, "password_needs_proof");
  }
  await accounts.setPassword(given.customer_id, await hashPassword(given.password));
}

/** A new password for whoever has the number; sessions that were opened before end. */
export async function resetPassword(
  scope: MedusaContainer,
  given: { phone: Phone; code: string; password: string; caller: Caller },
): Promise<SignedIn> {
  const { phone, password, caller } = given;
  mustBeLong(scope, password);
  await checkCode(scope, { phone, purpose: "reset_password" }, given);
  const { accounts, sessions } = phoneAuthOf(scope);
  const { customer_id, is_new } = await accountOfPhone(scope, phone, caller.language);
  await accounts.setPassword(customer_id, await hashPassword(password));
  await sessions.endAll(customer_id, "password_reset");
  await tell(scope, "phone_auth.password_reset", customer_id);
  return { ...(await signIn(scope, { phone, method: "code", caller })), is_new };
}

function mustBeLong(scope: MedusaContainer, password: string): void {
  const min = phoneAuthOf(scope).options.passwordMinLength;
  if ([...password.normalize("NFKC")].length < min) {
    throw new Problem(400, "password_short", { min });
  }
}

/** Counts first and gives back afterwards: guesses that come together are counted together. */
async function guess(
  scope: MedusaContainer,
  given: { password: string; stored: string | null; whom: string; caller: Caller },
): Promise<void> {
  const { limits } = phoneAuthOf(scope);
  const counts: Count[] = [
    ["passwordsPerPhone", given.whom],
    ["passwordsPerAddress", given.caller.network],
  ];
  const wait = await limits.take(...counts);
  if (wait > 0) {
    throw tooMany(wait);
  }
  if (!(await isPassword(given.password, given.stored))) {
    throw new Problem(401, "password_wrong");
  }
  await limits.giveBack(...counts);
}
