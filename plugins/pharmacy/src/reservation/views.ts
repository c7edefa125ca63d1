import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ReservationRow } from "../modules/prescription/reservation-rows";
import type { ReservationView } from "./wire";

type OrderRow = { id: string; display_id: number; total: number };

/** Reservations as their customers see them, by prescription; those without an order are not there. */
export async function reservationViews(
  container: MedusaContainer,
  rows: readonly ReservationRow[],
): Promise<Map<string, ReservationView>> {
  const orders = await readOrders(
    container,
    rows.flatMap(({ order_id }) => order_id ?? []),
  );
  return new Map(
    rows.flatMap((row): [string, ReservationView][] => {
      const order = row.order_id ? orders.get(row.order_id) : undefined;
      return order ? [[row.prescription_id, viewOf(row, order)]] : [];
    }),
  );
}

function viewOf(row: ReservationRow, { id, display_id, total }: OrderRow): ReservationView {
  const isOver = row.status === "canceled" || row.status === "closing";
  return {
    order_id: id,
    display_id,
    code: String(display_id),
    status: row.status === "handed_over" ? "handed_over" : isOver ? "canceled" : "waiting",
    deadline: row.deadline.toISOString(),
    location: row.location,
    total,
    payment: row.payment,
  };
}

async function readOrders(
  container: MedusaContainer,
  ids: string[],
): Promise<Map<string, OrderRow>> {
  if (ids.length === 0) {
    return new Map();
  }
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await connection.raw<{ rows: OrderRow[] }>(
    `select o.id, o.display_id, coalesce(s.totals->'raw_current_order_total'->>'value',
       s.totals->>'current_order_total', '0')::float8 as total
     from "order" o left join lateral (select totals from order_summary
       where order_id = o.id and deleted_at is null order by version desc limit 1) s on true
     where o.id = any(?)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
