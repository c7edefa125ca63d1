import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { deleteReservationsByLineItemsWorkflow } from "@medusajs/medusa/core-flows";

/** How far back a cancellation may still have left stock in disorder. */
const RECENTLY = "1 hour";

const HELD_BY_RESERVATIONS = `
  coalesce((select sum(held.quantity) from reservation_item held
    where held.inventory_item_id = level.inventory_item_id and held.location_id = level.location_id
      and held.deleted_at is null), 0)`;

/**
 * Frees stock that cancelled orders still hold. When two cancellations of one order meet (staff and expiry), Medusa
 * undoes the loser by restoring reservations that the winner has deleted, or by counting them twice in the level;
 * nobody else would ever put that right.
 *
 * @returns how many line items were freed
 */
export async function releaseStockOfCancelledOrders(container: MedusaContainer): Promise<number> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await connection.raw<{ rows: { line_item_id: string }[] }>(
    `select distinct held.line_item_id from reservation_item held
     join order_item item on item.item_id = held.line_item_id
     join "order" o on o.id = item.order_id
     where held.deleted_at is null and o.status = 'canceled' and o.canceled_at < now() - interval '1 second'`,
  );
  if (rows.length > 0) {
    await deleteReservationsByLineItemsWorkflow(container).run({
      input: { ids: rows.map(({ line_item_id }) => line_item_id) },
    });
  }
  await mendReservedQuantities(container, connection);
  return rows.length;
}

/** Makes the levels that recent cancellations touched equal to what is reserved, under the lock that reserving takes. */
async function mendReservedQuantities(container: MedusaContainer, connection: Knex): Promise<void> {
  const { rows } = await connection.raw<{ rows: { inventory_item_id: string }[] }>(
    `select distinct level.inventory_item_id from "order" o
     join order_item item on item.order_id = o.id
     join reservation_item past on past.line_item_id = item.item_id
     join inventory_level level on level.inventory_item_id = past.inventory_item_id
       and level.location_id = past.location_id and level.deleted_at is null
     where o.status = 'canceled' and o.canceled_at > now() - ?::interval
       and level.reserved_quantity <> ${HELD_BY_RESERVATIONS}`,
    [RECENTLY],
  );
  const locking = container.resolve(Modules.LOCKING);
  for (const { inventory_item_id } of rows) {
    await locking.execute([inventory_item_id], () =>
      connection.raw(
        `update inventory_level level set reserved_quantity = ${HELD_BY_RESERVATIONS},
           raw_reserved_quantity = jsonb_build_object('value', ${HELD_BY_RESERVATIONS}::text, 'precision', 20)
         where level.inventory_item_id = ? and level.deleted_at is null`,
        [inventory_item_id],
      ),
    );
  }
}
