import type { MedusaContainer } from "@medusajs/framework/types";
import type { CourierVerifyAnswer, Me } from "../api/wire";
import { courierOf } from "../courier-of";
import type { CourierRow } from "../modules/courier/courier-book";
import { CourierProblem } from "../problem/courier-problem";
import { askCode, checkCode, type Asking } from "./codes-port";
import { sealSession } from "./session-token";

/** Twelve digits of an Uzbek number, whatever way it is written; it only looks whether a courier has it. */
const e164 = (typed: string): string => `+998${typed.replace(/\D/g, "").slice(-9)}`;

/** @returns seconds until another code can be asked for. @throws Refusal, CourierProblem as {@link askCode} */
export async function askSignInCode(scope: MedusaContainer, asking: Asking): Promise<number> {
  const courier = await courierOf(scope).couriers.find({ phone: e164(asking.phone) });
  return askCode(scope, { ...asking, is_listed: courier?.is_active === true });
}

/** @throws Refusal, CourierProblem sign_in_wrong */
export async function signInByCode(
  scope: MedusaContainer,
  guess: Asking & { code: string },
): Promise<CourierVerifyAnswer> {
  const phone = await checkCode(scope, guess);
  return open(scope, await courierOf(scope).couriers.find({ phone }));
}

/** By the link that an operator made; it is used up. @throws CourierProblem sign_in_wrong */
export async function signInByLink(
  scope: MedusaContainer,
  token: string,
): Promise<CourierVerifyAnswer> {
  const { couriers, links } = courierOf(scope);
  const taken = await links.take(token);
  return open(scope, taken && (await couriers.find({ id: taken.courier_id })));
}

export const shownMe = ({ id, name, phone, vehicle }: CourierRow): Me => ({
  id,
  name,
  phone,
  vehicle,
});

function open(scope: MedusaContainer, courier: CourierRow | null): CourierVerifyAnswer {
  if (!courier?.is_active) {
    throw new CourierProblem("sign_in_wrong");
  }
  const { secret } = courierOf(scope).options;
  const session = { courier_id: courier.id, version: courier.session_version };
  return { access_token: sealSession(secret, session, Date.now()), courier: shownMe(courier) };
}
