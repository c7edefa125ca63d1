import type { MedusaContainer } from "@medusajs/framework/types";
import { workDue } from "../updates/work-due";

/** The safety net under the webhook: tries failures again, and finishes what a killed process left. */
export default async function workTelegramUpdates(container: MedusaContainer): Promise<void> {
  await workDue(container);
}

export const config = { name: "telegram-work-updates", schedule: "*/5 * * * * *" };
