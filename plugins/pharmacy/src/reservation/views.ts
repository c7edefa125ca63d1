import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { AllocationState } from "../prescription/allocation";
import type { ReservationRow } from "../modules/prescription/reservation-rows";
import type { ReservationView } from "./wire";

type OrderRow = {
  id: string;
  display_id: number;
  total: number;
  packs: { state: AllocationState; line_id: string; quantity: number }[];
};

/** What allocations say of a reservation's packs. */
const STATE_OF = { waiting: "reserved", handed_over: "dispensed", canceled: "released" } as const;

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

function viewOf(row: ReservationRow, { id, display_id, total, packs }: OrderRow): ReservationView {
  const isOver = row.status === "canceled" || row.status === "closing";
  const status = row.status === "handed_over" ? "handed_over" : isOver ? "canceled" : "waiting";
  return {
    order_id: id,
    display_id,
    code: String(display_id),
    status,
    deadline: row.deadline.toISOString(),
    location: locationOf(row),
    lines: packs
      .filter(({ state }) => state === STATE_OF[status])
      .map(({ line_id, quantity }) => ({ line_id, quantity })),
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
       s.totals->>'current_order_total', '0')::float8 as total,
       coalesce((select json_agg(json_build_object('state', a.state, 'line_id', a.line_id, 'quantity', a.quantity))
         from (select state, line_id, sum(quantity)::int as quantity from prescription_allocation
           where holder_id = o.id group by 1, 2 order by 2) a), '[]') as packs
     from "order" o left join lateral (select totals from order_summary
       where order_id = o.id and deleted_at is null order by version desc limit 1) s on true
     where o.id = any(?)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

const locationOf = ({ location }: ReservationRow): ReservationView["location"] => {
  const { id, name, address, phone, hours } = location;
  return { id, name, address, phone, hours };
};
