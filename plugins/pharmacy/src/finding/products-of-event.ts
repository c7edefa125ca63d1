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

/** What an event is about: ids of products, variants, prices, levels or reservations. */
export function idsOfEvent(data: unknown): string[] {
  return [data].flat().flatMap((one) => {
    const { id, product_ids } = (one ?? {}) as { id?: string | string[]; product_ids?: string[] };
    return product_ids ?? id ?? [];
  });
}

/**
 * Ids of the products that events are about.
 *
 * @param news each an event and one id, `product-variant.updated variant_1`
 */
export async function productsOf(connection: Knex, news: readonly string[]): Promise<string[]> {
  const asked = new Map<string, Set<string>>();
  for (const [name, id] of news.map((one) => one.split(" "))) {
    const question =
      name === MEDICINES_CHANGED
        ? QUESTIONS.product
        : QUESTIONS[name.slice(0, name.lastIndexOf("."))];
    if (question) {
      asked.set(question, (asked.get(question) ?? new Set()).add(id));
    }
  }
  const products = new Set<string>();
  for (const [question, ids] of asked) {
    const { rows } = await connection.raw<{ rows: { id: string }[] }>(question, { ids: [...ids] });
    for (const { id } of rows) {
      products.add(id);
    }
  }
  return [...products];
}
