import type { MedusaContainer } from "@medusajs/framework/types";
import { NOTIFY_MODULE } from "../modules/notify";
import type NotifyService from "../modules/notify/service";

/** The safety net under the event: retries, scheduled messages, and what a killed process left behind. */
export default async function sendDue(container: MedusaContainer): Promise<void> {
  await container.resolve<NotifyService>(NOTIFY_MODULE).work();
}

export const config = { name: "notify-send-due", schedule: "*/5 * * * * *" };
