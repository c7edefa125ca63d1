import type { MedusaContainer } from "@medusajs/framework/types";
import { carryOutDue } from "../effects/carry-out";

/** The safety net under the event: retries failures, and tells Medusa what a killed process left untold. */
export default async function carryOut(container: MedusaContainer): Promise<void> {
  await carryOutDue(container);
}

export const config = { name: "courier-carry-out", schedule: "*/5 * * * * *" };
