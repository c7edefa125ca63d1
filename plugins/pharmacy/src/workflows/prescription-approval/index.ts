import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { awaitDecisionStep, type Decision } from "./steps/await-decision";

export const PRESCRIPTION_APPROVAL = "prescription-approval";

/** Long enough for one that was decided not to be decided again. */
const KEPT_S = 90 * 86_400;

type Input = { id: string; customer_id: string };

/**
 * Waits from the day a prescription is handed in until it is decided, expires or is taken back; its transaction is the
 * prescription's id. Others hook into `prescriptionDecided`, whose data is `{ id, customer_id, status }`.
 */
export const prescriptionApprovalWorkflow = createWorkflow(
  { name: PRESCRIPTION_APPROVAL, store: true, idempotent: true, retentionTime: KEPT_S },
  (input: Input) => {
    const decision = awaitDecisionStep();
    const decided = transform({ input, decision }, ({ input: { id, customer_id }, decision }) => ({
      id,
      customer_id,
      // Not known yet when somebody else began to wait at the same moment.
      status: (decision as unknown as Decision | undefined)?.status,
    }));
    const prescriptionDecided = createHook("prescriptionDecided", decided);
    return new WorkflowResponse(decided, { hooks: [prescriptionDecided] });
  },
);
