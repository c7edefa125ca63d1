import type { MedusaContainer } from "@medusajs/framework/types";
import { prescriptionsOf } from "../prescription/prescriptions-of";
import { tellOfPrescriptions } from "../prescription/tell";
import { closeReservations } from "../reservation/close-reservations";

/** Wishes of carts that nobody came back to. */
const WISH_DAYS = 90;

/** Leases, last days and reservations end without anybody's doing; and what a killed process left untold is told. */
export default async function keep(container: MedusaContainer): Promise<void> {
  const { due, wishes } = prescriptionsOf(container);
  await due.lapse();
  await due.expire();
  await due.expireLines();
  await due.abandon();
  await due.releasePacks();
  await wishes.forget(WISH_DAYS);
  await closeReservations(container);
  await tellOfPrescriptions(container);
}

export const config = { name: "pharmacy-keep-prescriptions", schedule: "* * * * *" };
