import type { ExecArgs, Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Verification } from "../modules/prescription/chain-book";
import { prescriptionsOf } from "./prescriptions-of";

/**
 * Verifies every chain of events and says so in the log. The anchor belongs into a place that who writes the database cannot
 * write: a later one of the same events is the same, unless a whole chain was written anew.
 */
export async function verifyPrescriptions(container: MedusaContainer): Promise<Verification> {
  const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER);
  const found = await prescriptionsOf(container).verify();
  for (const { prescription_id, seq } of found.broken) {
    logger.error(`prescriptions: event ${seq} of ${prescription_id} is not what was written`);
  }
  logger.info(
    `prescriptions: ${found.checked} verified, ${found.broken.length} broken, anchor ${found.anchor}`,
  );
  return found;
}

/** `npx medusa exec node_modules/@medusa-uz/pharmacy/.medusa/server/src/prescription/verify.js` */
export default async function verify({ container }: ExecArgs): Promise<void> {
  const { broken } = await verifyPrescriptions(container);
  process.exitCode = broken.length > 0 ? 1 : 0;
}
