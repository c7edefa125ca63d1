import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Carrier as CarrierId } from "../api/wire";
import type { Actor } from "../delivery/transitions";
import type { DeliveryBook } from "../modules/courier/delivery-book";
import { mustBeSeen } from "../modules/courier/may-be-given";
import type { DeliveryRow } from "../modules/courier/rows";
import { CourierProblem } from "../problem/courier-problem";
import { CarrierProblem } from "./carrier-problem";
import type { CarrierPort } from "./port";
import type { ShipmentBook, ShipmentRow } from "./shipment-book";

type Parts = { connection: Knex; deliveries: DeliveryBook; book: ShipmentBook };
type Wish = {
  id: string;
  port: CarrierPort;
  actor: Actor;
  /** The courier the operator saw. */
  from_courier_id: string | null;
} & Pick<ShipmentRow, "barcode" | "state">;

/**
 * The delivery is the carrier's and the try stands in the book, both or neither: of two operators one gets through.
 *
 * @throws CarrierProblem carrier_busy, carrier_takes_no_cash; CourierProblem already_assigned, order_unpaid
 */
export async function openShipment(
  { connection, deliveries, book }: Parts,
  { id, port, actor, from_courier_id, barcode, state }: Wish,
): Promise<ShipmentRow> {
  const carrier = port.id as Exclude<CarrierId, "own">;
  return connection.transaction(async (trx) => {
    await deliveries.change(
      {
        id,
        action: "assign",
        actor,
        set: { carrier, carrier_ref: barcode, courier_id: null },
        mind: (delivery) => {
          mustBeFree(delivery, barcode !== null);
          mustBeSeen(delivery, from_courier_id);
        },
        meta: { carrier },
      },
      trx,
    );
    const row = await book.add(trx, { delivery_id: id, carrier, barcode, state });
    if (!row) {
      throw new CarrierProblem("carrier_busy");
    }
    return row;
  });
}

function mustBeFree(delivery: DeliveryRow, isAttached: boolean): void {
  if (delivery.state === "on_the_way") {
    throw new CourierProblem("illegal_jump", { state: delivery.state });
  }
  if (delivery.carrier !== "own" && delivery.state === "assigned") {
    throw new CarrierProblem("carrier_busy");
  }
  if (!isAttached && Number(delivery.unpaid) > 0) {
    throw new CourierProblem("order_unpaid", { unpaid: Number(delivery.unpaid) });
  }
  // Who handed the parcel in at the counter knows how its cash comes back.
  if (!isAttached && Number(delivery.cash_due) > 0) {
    throw new CarrierProblem("carrier_takes_no_cash");
  }
}
