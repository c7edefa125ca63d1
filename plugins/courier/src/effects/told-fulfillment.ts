import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { HopelessEffect, type Effect } from "../modules/courier/effect-book";
import { firstOf } from "../modules/courier/rows";

/**
 * What Medusa knows of a fulfillment already. Its workflows write the fulfillment and the order apart: a process that dies
 * in between leaves one of them behind.
 */
export type ToldFulfillment = {
  is_shipped: boolean;
  is_delivered: boolean;
  is_cancelled: boolean;
  is_shipment_registered: boolean;
  is_delivery_registered: boolean;
  is_order_cancelled: boolean;
  items: { id: string; quantity: number }[];
};

type Row = Omit<ToldFulfillment, "items"> & { items: { id: string; quantity: string }[] };

/** @throws HopelessEffect when the fulfillment is gone */
export async function readTold(
  container: MedusaContainer,
  { order_id, fulfillment_id }: Effect,
): Promise<ToldFulfillment> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const row = await firstOf<Row>(
    connection,
    `select f.shipped_at is not null as is_shipped, f.delivered_at is not null as is_delivered,
       f.canceled_at is not null as is_cancelled, o.status = 'canceled' as is_order_cancelled,
       exists (select 1 from order_change_action a where a.order_id = o.id and a.reference_id = f.id
         and a.action = 'SHIP_ITEM' and a.deleted_at is null) as is_shipment_registered,
       exists (select 1 from order_change_action a where a.order_id = o.id and a.reference_id = f.id
         and a.action = 'DELIVER_ITEM' and a.deleted_at is null) as is_delivery_registered,
       (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'quantity', i.quantity)), '[]') from (
         select line_item_id as id, max(quantity)::text as quantity from fulfillment_item
         where fulfillment_id = f.id and deleted_at is null and line_item_id is not null
         group by line_item_id) i) as items
     from fulfillment f join "order" o on o.id = :order_id
     where f.id = :fulfillment_id and f.deleted_at is null`,
    { order_id, fulfillment_id },
  );
  if (!row) {
    throw new HopelessEffect("the fulfillment is gone");
  }
  return {
    ...row,
    items: row.items.map(({ id, quantity }) => ({ id, quantity: Number(quantity) })),
  };
}
