import { MedusaError, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { PHONE_AUTH_MODULE } from "../../../modules/phone-auth";
import type PhoneAuthService from "../../../modules/phone-auth/service";
import { proofOf } from "../../../proof";
import { PROVIDER } from "../../../provider-id";

/** The auth identity by which Medusa knows the customer; undone when a later step fails. */
export const createPhoneIdentityStep = createStep(
  "create-phone-identity",
  async ({ customer_id }: { customer_id: string }, { container }) => {
    const auth = container.resolve(Modules.AUTH);
    const { keys } = container.resolve<PhoneAuthService>(PHONE_AUTH_MODULE);
    const { authIdentity, error } = await auth.register(PROVIDER, {
      body: { proof: proofOf(keys, customer_id) },
    });
    if (!authIdentity) {
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `no auth identity: ${error}`);
    }
    await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { customer_id } });
    return new StepResponse(authIdentity.id, authIdentity.id);
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(Modules.AUTH).deleteAuthIdentities([id]);
    }
  },
);
