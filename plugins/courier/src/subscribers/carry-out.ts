import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { carryOutDue } from "../effects/carry-out";
import { COURIER_DUE } from "../modules/courier/service";

/**
 * Tells Medusa right after the commit; the job catches whatever this one misses. A process that only serves leaves it to
 * the workers: the in-memory event bus, unlike Redis, hands it the event all the same.
 */
export default async function carryOut({ container }: SubscriberArgs): Promise<void> {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  if (projectConfig.workerMode !== "server") {
    await carryOutDue(container);
  }
}

export const config: SubscriberConfig = {
  event: COURIER_DUE,
  context: { subscriberId: "courier-carry-out" },
};
