import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { PHONE_AUTH_MODULE } from "../../../modules/phone-auth";
import type PhoneAuthService from "../../../modules/phone-auth/service";

type Input = { customer_id: string; phone: string };

/** Claims the number: of several first sign-ins at once one gets it, and the others are undone. */
export const addPhoneAccountStep = createStep(
  "add-phone-account",
  async ({ customer_id, phone }: Input, { container }) => {
    const { accounts } = container.resolve<PhoneAuthService>(PHONE_AUTH_MODULE);
    await accounts.add(customer_id, phone);
    return new StepResponse(customer_id, customer_id);
  },
  async (customer_id, { container }) => {
    if (customer_id) {
      await container.resolve<PhoneAuthService>(PHONE_AUTH_MODULE).accounts.remove(customer_id);
    }
  },
);
