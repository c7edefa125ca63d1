import type { Shipment } from "../api/wire";
import type { CarrierPort } from "./port";
import type { ShipmentRow } from "./shipment-book";

const iso = (date: Date | null) => date?.toISOString() ?? null;

/** A shipment as staff see it. */
export function shownShipment(row: ShipmentRow, port: CarrierPort | null): Shipment {
  const { id, delivery_id, carrier, external_id, barcode, state, raw_status, price, error } = row;
  return {
    ...{ id, delivery_id, carrier, external_id, barcode, state, raw_status, price, error },
    url: port?.pageOf?.(row) ?? null,
    asked_at: iso(row.asked_at),
    next_ask_at: iso(row.next_ask_at),
    created_at: row.created_at.toISOString(),
  };
}
