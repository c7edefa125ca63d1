import type { MedusaContainer } from "@medusajs/framework/types";
import { PHONE_AUTH_MODULE } from "../modules/phone-auth/name";
import type PhoneAuthService from "../modules/phone-auth/service";

export function phoneAuthOf(scope: MedusaContainer): PhoneAuthService {
  return scope.resolve<PhoneAuthService>(PHONE_AUTH_MODULE);
}
