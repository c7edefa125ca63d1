import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import {
  ContainerRegistrationKeys,
  Modules,
  TransactionHandlerType,
  TransactionState,
} from "@medusajs/framework/utils";
import { PRESCRIPTION_EVENTS } from "../modules/prescription/events";
import type { PrescriptionRow } from "../modules/prescription/rows";
import { PRESCRIPTION_APPROVAL } from "../workflows/prescription-approval";
import { AWAIT_DECISION } from "../workflows/prescription-approval/steps/await-decision";
import { closeReservations } from "../reservation/close-reservations";
import { prescriptionsOf } from "./prescriptions-of";
import type { PrescriptionState } from "./states";

type News = Pick<PrescriptionRow, "id" | "customer_id" | "status">;

/** What the waiting workflow is told of; one that was approved and used up since was approved. */
const DECIDED: Partial<Record<PrescriptionState, PrescriptionState>> = {
  approved: "approved",
  partially_approved: "partially_approved",
  fulfilled: "approved",
  revoked: "approved",
  rejected: "rejected",
  expired: "expired",
  canceled: "canceled",
};

/**
 * Tells the workflow, and whoever listens, of what was committed; what a killed process left untold is told by the job. An
 * event may come twice, never not at all.
 */
export async function tellOfPrescriptions(container: MedusaContainer): Promise<void> {
  await prescriptionsOf(container).tell(async (news) => {
    await follow(container, news);
    const name = PRESCRIPTION_EVENTS[news.status];
    if (name) {
      const { id, customer_id } = news;
      await container.resolve(Modules.EVENT_BUS).emit({ name, data: { id, customer_id } });
    }
  });
}

/** {@link tellOfPrescriptions} and what follows for orders, without being waited for. */
export function wakePrescriptions(container: MedusaContainer): void {
  tellOfPrescriptions(container)
    .then(() => closeReservations(container))
    .catch((error: Error) =>
      container
        .resolve<Logger>(ContainerRegistrationKeys.LOGGER)
        .warn(`prescriptions: could not tell of a decision, the job will: ${error.message}`),
    );
}

/** Begins to wait for the decision of a prescription, and ends it. */
async function follow(
  container: MedusaContainer,
  { id, customer_id, status }: News,
): Promise<void> {
  const engine = container.resolve(Modules.WORKFLOW_ENGINE);
  const find = async () => {
    const [found] = await engine.listWorkflowExecutions(
      { workflow_id: PRESCRIPTION_APPROVAL, transaction_id: id },
      { select: ["id", "state"], take: 1 },
    );
    return found as { state: string } | undefined;
  };
  const decided = DECIDED[status];
  if (!(await find()) && status !== "canceled") {
    await engine.run(PRESCRIPTION_APPROVAL, { transactionId: id, input: { id, customer_id } });
  }
  if (decided && (await find())?.state === TransactionState.INVOKING) {
    await engine.setStepSuccess({
      idempotencyKey: {
        action: TransactionHandlerType.INVOKE,
        workflowId: PRESCRIPTION_APPROVAL,
        transactionId: id,
        stepId: AWAIT_DECISION,
      },
      stepResponse: { status: decided },
    });
  }
}
