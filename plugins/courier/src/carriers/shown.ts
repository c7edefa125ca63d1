import type { Shipment } from "../api/wire";
import type { ShipmentRow } from "./shipment-book";

const iso = (date: Date | null) => date?.toISOString() ?? null;

/** A shipment as staff see it. */
export function shownShipment(row: ShipmentRow): Shipment {
  const { id, delivery_id, carrier, external_id, barcode, state, raw_status, price, error } = row;
  return {
    ...{ id, delivery_id, carrier, external_id, barcode, state, raw_status, price, error },
    asked_at: iso(row.asked_at),
    next_ask_at: iso(row.next_ask_at),
    created_at: row.created_at.toISOString(),
  };
}
