import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

type Goods = { inventory_item_id: string; location_id: string; quantity: string };

/**
 * Takes the goods an order has reserved out of stock for good: they are lost, not for sale. Once per order, whatever
 * happens to the process; call it before the order is cancelled, which frees the reservations.
 */
export async function writeOffReserved(
  container: MedusaContainer,
  payable_id: string,
  order_id: string,
): Promise<void> {
  const goods = await read(
    container,
    `select r.inventory_item_id, r.location_id, sum(r.quantity)::text as quantity
     from reservation_item r
     where r.deleted_at is null and r.line_item_id in (select item_id from order_item where order_id = ?)
     group by 1, 2`,
    order_id,
  );
  await move(container, payable_id, goods, "-");
}

/** Puts back what was handed over and has come back to the shop. Once per order. */
export async function restockHandedOver(
  container: MedusaContainer,
  payable_id: string,
  order_id: string,
): Promise<void> {
  const goods = await read(
    container,
    `select item.inventory_item_id, f.location_id, sum(item.quantity)::text as quantity
     from order_fulfillment l
     join fulfillment f on f.id = l.fulfillment_id and f.canceled_at is null and f.deleted_at is null
     join fulfillment_item item on item.fulfillment_id = f.id and item.deleted_at is null
     where l.order_id = ? and l.deleted_at is null and item.inventory_item_id is not null
     group by 1, 2`,
    order_id,
  );
  await move(container, payable_id, goods, "+");
}

async function read(container: MedusaContainer, sql: string, order_id: string): Promise<Goods[]> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  return (await connection.raw<{ rows: Goods[] }>(sql, [order_id])).rows;
}

/**
 * Changes the levels and marks the payable in one transaction, under the lock that Medusa's own reservations take. Not
 * through the inventory module, whose change and our mark could be torn apart by a crash.
 */
async function move(
  container: MedusaContainer,
  payable_id: string,
  goods: Goods[],
  direction: "+" | "-",
): Promise<void> {
  if (goods.length === 0) {
    return;
  }
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const items = [...new Set(goods.map(({ inventory_item_id }) => inventory_item_id))];
  await container.resolve(Modules.LOCKING).execute(items, () =>
    connection.transaction(async (trx) => {
      const { rows } = await trx.raw<{ rows: unknown[] }>(
        `update ledger_payable set stock_moved_at = now()
         where id = ? and stock_moved_at is null returning id`,
        [payable_id],
      );
      if (rows.length === 0) {
        return;
      }
      for (const { inventory_item_id, location_id, quantity } of goods) {
        await trx.raw(
          `update inventory_level set stocked_quantity = stocked_quantity ${direction} :quantity::numeric,
             raw_stocked_quantity = jsonb_build_object(
               'value', (stocked_quantity ${direction} :quantity::numeric)::text, 'precision', 20)
           where inventory_item_id = :inventory_item_id and location_id = :location_id and deleted_at is null`,
          { inventory_item_id, location_id, quantity },
        );
      }
    }),
  );
}
