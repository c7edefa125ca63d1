import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readSaleFacts } from "../medicine/sale-facts";

/** Packs of a variant that a stock location can give now; infinitely many where stock is not counted. */
export type StockAt = (variant_id: string, location_id: string) => number;

/** What stock locations have of these variants, packs that expire too soon left out. */
export async function readStockAt(
  container: MedusaContainer,
  variantIds: readonly string[],
  locationIds: readonly string[],
): Promise<StockAt> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const ids = [...variantIds];
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
  return (variant_id, location_id) => {
    const row = rows.find(
      (one) => one.location_id === location_id && one.variant_id === variant_id,
    );
    const { rx_class, sellable } = facts.get(variant_id) ?? {};
    // What has come under strict accounting since it was approved is nowhere to be had.
    return rx_class === "strict"
      ? 0
      : Math.max(0, Math.min(row?.available ?? Infinity, sellable ?? Infinity));
  };
}

/** As much of every line as the location has, in their order. */
export function packsThere<L extends { variant_id: string; quantity: number }>(
  lines: readonly L[],
  location_id: string,
  stock: StockAt,
): L[] {
  const taken = new Map<string, number>();
  return lines.map((line) => {
    const before = taken.get(line.variant_id) ?? 0;
    const left = stock(line.variant_id, location_id) - before;
    const quantity = Math.max(0, Math.min(line.quantity, left));
    taken.set(line.variant_id, before + quantity);
    return { ...line, quantity };
  });
}

export const isAllThere = (
  lines: readonly { variant_id: string; quantity: number }[],
  location_id: string,
  stock: StockAt,
): boolean =>
  packsThere(lines, location_id, stock).every((there, n) => there.quantity === lines[n]!.quantity);
