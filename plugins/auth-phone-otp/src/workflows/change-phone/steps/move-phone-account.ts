import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { PHONE_AUTH_MODULE } from "../../../modules/phone-auth";
import type PhoneAuthService from "../../../modules/phone-auth/service";

type Input = { customer_id: string; from: string; to: string };

/** The account opens with the new number from now on; refused when another account has it. */
export const movePhoneAccountStep = createStep(
  "move-phone-account",
  async ({ customer_id, from, to }: Input, { container }) => {
    await container.resolve<PhoneAuthService>(PHONE_AUTH_MODULE).accounts.move(customer_id, to);
    return new StepResponse(customer_id, { customer_id, from });
  },
  async (moved, { container }) => {
    if (moved) {
      await container
        .resolve<PhoneAuthService>(PHONE_AUTH_MODULE)
        .accounts.move(moved.customer_id, moved.from);
    }
  },
);
