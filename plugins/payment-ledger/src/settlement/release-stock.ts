import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { deleteReservationsByLineItemsWorkflow } from "@medusajs/medusa/core-flows";

/**
 * Frees stock that cancelled orders still hold. When two cancellations of one order meet (staff and expiry), Medusa
 * undoes the loser by restoring reservations that the winner has deleted; nobody else would ever free them.
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
  return rows.length;
}
