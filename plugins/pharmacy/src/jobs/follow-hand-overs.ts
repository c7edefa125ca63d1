import type { MedusaContainer } from "@medusajs/framework/types";
import { followHandOver } from "../counter/follow/follow-hand-over";
import { prescriptionsOf } from "../prescription/prescriptions-of";

/** Orders whose hand-over was written down by a process that died before Medusa had followed. */
export default async function follow(container: MedusaContainer): Promise<void> {
  for (const order_id of await prescriptionsOf(container).handOvers.due()) {
    await followHandOver(container, order_id);
  }
}

export const config = { name: "pharmacy-follow-hand-overs", schedule: "* * * * *" };
