import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { createCustomersWorkflow, emitEventStep } from "@medusajs/medusa/core-flows";
import { addAccountStep } from "./steps/add-account";
import { createIdentityStep } from "./steps/create-identity";

/** Emitted once for an account, with the customer's `id`. */
export const REGISTERED_EVENT = "phone_auth.customer_registered";

/**
 * A customer who has nothing but a verified number (998901234567). Medusa's own registration wants an e-mail.
 * Its events, `customer.created` among them, are emitted only when every step has succeeded.
 */
export const registerPhoneCustomerWorkflow = createWorkflow(
  "register-phone-customer",
  (input: { phone: string }) => {
    const customersData = transform({ input }, ({ input: { phone } }) => [
      { phone: `+${phone}`, has_account: true },
    ]);
    const customers = createCustomersWorkflow.runAsStep({ input: { customersData } });
    const customer_id = transform({ customers }, ({ customers: [customer] }) => customer!.id);
    createIdentityStep({ customer_id });
    addAccountStep({ customer_id, phone: input.phone });
    emitEventStep({ eventName: REGISTERED_EVENT, data: { id: customer_id } });
    return new WorkflowResponse(customer_id);
  },
);
