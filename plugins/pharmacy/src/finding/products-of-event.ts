import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MEDICINES_CHANGED } from "./index-names";

const OF_ITEM = `select v.product_id as id from product_variant_inventory_item l
  join product_variant v on v.id = l.variant_id where l.deleted_at is null and l.inventory_item_id in`;

/** How the ids of an event lead to products; what an event is about may be deleted, so deleted rows count. */
const QUESTIONS: Record<string, string> = {
  product: "select unnest(:ids::text[]) as id",
  "product-variant": "select product_id as id from product_variant where id = any(:ids)",
  "pricing.price": `select v.product_id as id from price p
    join product_variant_price_set l on l.price_set_id = p.price_set_id
    join product_variant v on v.id = l.variant_id where p.id = any(:ids)`,
  "inventory.inventory-level": `${OF_ITEM} (select inventory_item_id from inventory_level where id = any(:ids))`,
  "inventory.reservation-item": `${OF_ITEM} (select inventory_item_id from reservation_item where id = any(:ids))`,
};

/** Ids of the products that an event is about. */
export async function productsOf(connection: Knex, name: string, data: unknown): Promise<string[]> {
  if (name === MEDICINES_CHANGED) {
    return (data as { product_ids?: string[] }).product_ids ?? [];
  }
  const question = QUESTIONS[name.slice(0, name.lastIndexOf("."))];
  const ids = [data].flat().flatMap((one) => (one as { id?: string | string[] } | null)?.id ?? []);
  if (!question || ids.length === 0) {
    return [];
  }
  const { rows } = await connection.raw<{ rows: { id: string }[] }>(question, { ids });
  return [...new Set(rows.map(({ id }) => id))];
}
