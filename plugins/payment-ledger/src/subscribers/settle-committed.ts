import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { LEDGER_COMMITTED } from "../modules/payment-ledger/service";
import { settleDue } from "../settlement/settle";

/**
 * Settles right after a callback has committed; the job catches whatever this one misses. A process that only serves
 * leaves it to the workers: the in-memory event bus, unlike Redis, hands it the event all the same.
 */
export default async function settleCommitted({ container }: SubscriberArgs): Promise<void> {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  if (projectConfig.workerMode !== "server") {
    await settleDue(container);
  }
}

export const config: SubscriberConfig = {
  event: LEDGER_COMMITTED,
  context: { subscriberId: "payment-ledger-settle-committed" },
};
