import type { MedusaContainer } from "@medusajs/framework/types";
import { verifyPrescriptions } from "../prescription/verify";

/** Every night, and the day's anchor into the log. */
export default async function verify(container: MedusaContainer): Promise<void> {
  await verifyPrescriptions(container);
}

export const config = { name: "pharmacy-verify-prescriptions", schedule: "41 21 * * *" };
