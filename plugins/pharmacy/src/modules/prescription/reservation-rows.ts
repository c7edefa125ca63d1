import type { ReservationPayment, ReservationView } from "../../reservation/wire";
import { firstOf, rowsOf, type Sql } from "./rows";

/**
 * `opening`: packs are held, its order is being made. `closing`: packs are given back, its order is being cancelled.
 */
export type ReservationStatus = "opening" | "waiting" | "closing" | "handed_over" | "canceled";

/** Why a reservation ended. */
export type ReservationEnd = "customer" | "too_late" | "withdrawn" | "failed";

/** Where the packs are picked up, and whose stock they are. */
export type StoredLocation = ReservationView["location"] & { stock_location_id: string };

/** A row of `prescription_reservation`. */
export type ReservationRow = {
  id: string;
  prescription_id: string;
  customer_id: string;
  status: ReservationStatus;
  cart_id: string | null;
  order_id: string | null;
  payment: ReservationPayment;
  location: StoredLocation;
  deadline: Date;
  reason: ReservationEnd | null;
  claimed_until: Date | null;
  created_at: Date;
};

export const RESERVATION_COLUMNS = `id, prescription_id, customer_id, status, cart_id, order_id, payment, location, deadline,
  reason, claimed_until, created_at`;

/** The one that is being made, or waits to be picked up. */
export async function liveOf(sql: Sql, prescription_id: string): Promise<ReservationRow | null> {
  return firstOf<ReservationRow>(
    sql,
    `select ${RESERVATION_COLUMNS} from prescription_reservation
     where prescription_id = :prescription_id and status in ('opening', 'waiting')`,
    { prescription_id },
  );
}

export async function lockReservation(trx: Sql, id: string): Promise<ReservationRow | null> {
  return firstOf<ReservationRow>(
    trx,
    `select ${RESERVATION_COLUMNS} from prescription_reservation where id = :id for no key update`,
    { id },
  );
}

export async function writeReservation(
  trx: Sql,
  id: string,
  set: Partial<Pick<ReservationRow, "status" | "order_id" | "reason" | "claimed_until">>,
): Promise<ReservationRow> {
  const columns = Object.keys(set).map((name) => `${name} = :${name}`);
  const [row] = await rowsOf<ReservationRow>(
    trx,
    `update prescription_reservation set ${columns.join(", ")}, updated_at = now() where id = :id
     returning ${RESERVATION_COLUMNS}`,
    { ...set, id },
  );
  return row!;
}
