import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/**
 * True when the reservations of this cart's order take units that earlier reservations already hold. Medusa checks
 * each line by itself even under its lock, so two parallel carts with split lines can pass it together; the later
 * reservation is the one that loses, whoever looks first.
 */
export async function isOverreserved(connection: Knex, cart_id: string): Promise<boolean> {
  const { rows } = await connection.raw<{ rows: unknown[] }>(
    `select 1 from order_cart oc
     join order_item oi on oi.order_id = oc.order_id and oi.deleted_at is null
     join reservation_item mine on mine.line_item_id = oi.item_id and mine.deleted_at is null
     join inventory_level level on level.inventory_item_id = mine.inventory_item_id
       and level.location_id = mine.location_id and level.deleted_at is null
     where oc.cart_id = ? and oc.deleted_at is null and not coalesce(mine.allow_backorder, false)
       and level.stocked_quantity < (
         select sum(held.quantity) from reservation_item held
         where held.inventory_item_id = mine.inventory_item_id and held.location_id = mine.location_id
           and held.deleted_at is null and (held.created_at, held.id) <= (mine.created_at, mine.id))
     limit 1`,
    [cart_id],
  );
  return rows.length > 0;
}
