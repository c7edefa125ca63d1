import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { forgetCustomers } from "../prescription/forget-customers";
import { prescriptionsOf } from "../prescription/prescriptions-of";

/** Pages whose time is over go, and so does what a killed process left half written. */
export default async function keepPages(container: MedusaContainer): Promise<void> {
  const { keep } = prescriptionsOf(container);
  await forgetCustomers(container);
  const { purged, failed } = await keep.purge();
  const unfinished = await keep.sweep();
  if (purged + failed + unfinished > 0) {
    container
      .resolve<Logger>(ContainerRegistrationKeys.LOGGER)
      .info(
        `pages of prescriptions: ${purged} purged, ${failed} could not be, ${unfinished} were unfinished`,
      );
  }
}

export const config = { name: "pharmacy-keep-pages", schedule: "*/10 * * * *" };
