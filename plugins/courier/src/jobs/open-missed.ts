import type { MedusaContainer } from "@medusajs/framework/types";
import { courierOf } from "../courier-of";
import { promisedBy } from "../places/promised-by";

/** Parcels whose event was lost with the process that had it, fulfillments cancelled unheard, and money that changed so. */
export default async function openMissed(container: MedusaContainer): Promise<void> {
  const { deliveries } = courierOf(container);
  await deliveries.open({}, promisedBy(container));
  await deliveries.revokeCancelled();
  await deliveries.reckonMissed();
}

export const config = { name: "courier-open-missed", schedule: "* * * * *" };
