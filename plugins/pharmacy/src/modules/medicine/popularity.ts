import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Counts the units of each product in orders of the last days that were not cancelled. */
export async function countPopularity(connection: Knex, days: number): Promise<void> {
  await connection.raw(
    `with sold as (
       select li.product_id, sum(oi.quantity)::int as units from "order" o
       join order_item oi on oi.order_id = o.id and oi.version = o.version and oi.deleted_at is null
       join order_line_item li on li.id = oi.item_id
       where o.created_at > now() - make_interval(days => ?) and o.canceled_at is null and o.deleted_at is null
         and o.is_draft_order = false and li.product_id is not null
       group by li.product_id),
     gone as (
       delete from medicine_popularity where not exists (select 1 from sold s where s.product_id = medicine_popularity.product_id))
     insert into medicine_popularity (id, product_id, units)
     select 'medpop_' || product_id, product_id, units from sold order by product_id
     on conflict (product_id) where deleted_at is null do update set units = excluded.units, updated_at = now()
       where medicine_popularity.units <> excluded.units`,
    [days],
  );
}
