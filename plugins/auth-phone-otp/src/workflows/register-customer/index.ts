import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { createCustomersWorkflow, emitEventStep } from "@medusajs/medusa/core-flows";
import type { Language } from "../../texts/language";
import { addPhoneAccountStep } from "./steps/add-phone-account";
import { createPhoneIdentityStep } from "./steps/create-phone-identity";

/** Emitted once for an account, with the customer's `id` and the `locale` they registered in. */
export const REGISTERED_EVENT = "phone_auth.customer_registered";

/** `phone` as 998901234567. */
type Input = { phone: string; locale: Language };

/**
 * A customer who has nothing but a verified number. Medusa's own registration wants an e-mail.
 * Its events, `customer.created` among them, are emitted only when every step has succeeded.
 */
export const registerPhoneCustomerWorkflow = createWorkflow(
  "register-phone-customer",
  (input: Input) => {
    const customersData = transform({ input }, ({ input: { phone } }) => [
      { phone: `+${phone}`, has_account: true },
    ]);
    const customers = createCustomersWorkflow.runAsStep({ input: { customersData } });
    const customer_id = transform({ customers }, ({ customers: [customer] }) => customer!.id);
    createPhoneIdentityStep({ customer_id });
    addPhoneAccountStep({ customer_id, phone: input.phone });
    const data = transform({ customer_id, input }, ({ customer_id: id, input: { locale } }) => ({
      id,
      locale,
    }));
    emitEventStep({ eventName: REGISTERED_EVENT, data });
    return new WorkflowResponse(customer_id);
  },
);
