import type { MedusaContainer } from "@medusajs/framework/types";
import { prescriptionsOf } from "../prescription/prescriptions-of";
import { tellOfPrescriptions } from "../prescription/tell";

/** Leases, last days and reservations end without anybody's doing; and what a killed process left untold is told. */
export default async function keep(container: MedusaContainer): Promise<void> {
  const { due } = prescriptionsOf(container);
  await due.lapse();
  await due.expire();
  await due.expireLines();
  await due.releasePacks();
  await tellOfPrescriptions(container);
}

export const config = { name: "pharmacy-keep-prescriptions", schedule: "* * * * *" };
