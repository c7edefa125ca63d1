import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readSaleFacts } from "../medicine/sale-facts";
import type { WantedLine } from "../medicine/may-be-sold";

/** Which of these stock locations have all of these packs now, none of them expiring too soon. */
export async function readStockAt(
  container: MedusaContainer,
  lines: readonly WantedLine[],
  locationIds: readonly string[],
): Promise<Set<string>> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const ids = lines.map(({ variant_id }) => variant_id);
  const [facts, { rows }] = await Promise.all([
    readSaleFacts(container, ids),
    connection.raw<{ rows: { variant_id: string; location_id: string; available: number }[] }>(
      `select v.id as variant_id, loc.id as location_id,
         min(floor(coalesce(s.stocked_quantity - s.reserved_quantity, 0) / greatest(l.required_quantity, 1)))::int as available
       from product_variant v
       join product_variant_inventory_item l on l.variant_id = v.id and l.deleted_at is null
       cross join unnest(cast(:locations as text[])) as loc(id)
       left join inventory_level s on s.inventory_item_id = l.inventory_item_id and s.location_id = loc.id and s.deleted_at is null
       where v.id = any(:ids) and v.manage_inventory and not v.allow_backorder and v.deleted_at is null
       group by v.id, loc.id`,
      { ids, locations: [...locationIds] },
    ),
  ]);
  const isShort = lines.some(
    ({ variant_id, quantity }) => (facts.get(variant_id)?.sellable ?? Infinity) < quantity,
  );
  return new Set(
    isShort
      ? []
      : locationIds.filter((location) =>
          lines.every(({ variant_id, quantity }) => {
            const counted = rows.find(
              (row) => row.location_id === location && row.variant_id === variant_id,
            );
            return !counted || counted.available >= quantity;
          }),
        ),
  );
}
