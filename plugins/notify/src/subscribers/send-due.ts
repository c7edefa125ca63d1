import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { NOTIFY_MODULE } from "../modules/notify";
import type NotifyService from "../modules/notify/service";
import { NOTIFY_DUE } from "../modules/notify/service";

/**
 * Sends right after something was published; the job catches whatever this one misses. A process that only serves
 * leaves it to the workers: the in-memory event bus, unlike Redis, hands it the event all the same.
 */
export default async function sendDue({ container }: SubscriberArgs): Promise<void> {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  if (projectConfig.workerMode !== "server") {
    await container.resolve<NotifyService>(NOTIFY_MODULE).work();
  }
}

export const config: SubscriberConfig = {
  event: NOTIFY_DUE,
  context: { subscriberId: "notify-send-due" },
};
