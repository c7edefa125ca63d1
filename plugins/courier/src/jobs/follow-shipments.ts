import type { MedusaContainer } from "@medusajs/framework/types";
import { courierOf } from "../courier-of";

/** Asks carriers about the parcels whose time has come, and looks for those whose making had no answer. */
export default async function followShipments(container: MedusaContainer): Promise<void> {
  await courierOf(container).carriers.follower.followDue();
}

export const config = { name: "courier-follow-shipments", schedule: "*/10 * * * * *" };
