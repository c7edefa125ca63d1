import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { updateCustomersWorkflow } from "@medusajs/medusa/core-flows";
import { movePhoneAccountStep } from "./steps/move-phone-account";

/** Numbers as 998901234567. */
type Input = { customer_id: string; from: string; to: string };

/** Gives a customer another verified number: the account and the customer change together or not at all. */
export const changePhoneWorkflow = createWorkflow("change-phone", (input: Input) => {
  movePhoneAccountStep(input);
  const change = transform({ input }, ({ input: { customer_id, to } }) => ({
    selector: { id: customer_id },
    update: { phone: `+${to}` },
  }));
  const customers = updateCustomersWorkflow.runAsStep({ input: change });
  return new WorkflowResponse(customers);
});
