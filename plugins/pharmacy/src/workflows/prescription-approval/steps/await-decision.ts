import { createStep, type StepResponse } from "@medusajs/framework/workflows-sdk";
import type { PrescriptionState } from "../../../prescription/states";

/** How a prescription left the queue for good. */
export type Decision = {
  status: Extract<
    PrescriptionState,
    "approved" | "partially_approved" | "rejected" | "expired" | "canceled"
  >;
};

export const AWAIT_DECISION = "await-prescription-decision";

/** Returns nothing, so it waits, over restarts too, until it is told of the decision. */
export const awaitDecisionStep = createStep(
  { name: AWAIT_DECISION, async: true, maxRetries: 0 },
  async (): Promise<StepResponse<Decision> | void> => undefined,
);
