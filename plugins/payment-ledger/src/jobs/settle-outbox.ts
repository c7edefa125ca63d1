import type { MedusaContainer } from "@medusajs/framework/types";
import { settleDue } from "../settlement/settle";

/** The safety net under the event: retries failures, and settles what a killed process left behind. */
export default async function settleOutbox(container: MedusaContainer): Promise<void> {
  await settleDue(container);
}

export const config = { name: "payment-ledger-settle-outbox", schedule: "*/5 * * * * *" };
