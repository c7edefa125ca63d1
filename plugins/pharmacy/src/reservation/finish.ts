import type { MedusaContainer } from "@medusajs/framework/types";
import type { ReservationRow } from "../modules/prescription/reservation-rows";
import { prescriptionsOf } from "../prescription/prescriptions-of";
import { PrescriptionProblem } from "../prescription/problem";
import { bringStock } from "./bring-stock";

/**
 * The order of a reservation is there: its stock is held where it is picked up, and its packs are the order's.
 *
 * @returns `waiting`, or `closing` when the order has to be cancelled: with the reason `failed` when the place has the packs no more
 */
export async function finish(
  container: MedusaContainer,
  { id, location }: ReservationRow,
  order_id: string,
): Promise<ReservationRow> {
  const { reservations } = prescriptionsOf(container);
  try {
    await bringStock(container, order_id, location.stock_location_id);
  } catch (error) {
    if (!(error instanceof PrescriptionProblem)) {
      throw error;
    }
    await reservations.abandon(id);
  }
  return reservations.seal(id, order_id);
}
