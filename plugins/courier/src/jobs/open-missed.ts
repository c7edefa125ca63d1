import type { MedusaContainer } from "@medusajs/framework/types";
import { courierOf } from "../courier-of";
import { promisedBy } from "../places/promised-by";

/** Parcels whose event was lost with the process that had it, and fulfillments that were cancelled unheard. */
export default async function openMissed(container: MedusaContainer): Promise<void> {
  const { deliveries } = courierOf(container);
  await deliveries.open({}, promisedBy(container));
  await deliveries.revokeCancelled();
}

export const config = { name: "courier-open-missed", schedule: "* * * * *" };
