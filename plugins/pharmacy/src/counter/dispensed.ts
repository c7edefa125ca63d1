import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { rowsOf } from "../modules/prescription/rows";

/** Packs that were dispensed for an order, by variant; of those that were lent and not taken, 0. */
export async function readDispensed(
  container: MedusaContainer,
  order_id: string,
): Promise<Map<string, number>> {
  const rows = await rowsOf<{ variant_id: string; packs: number }>(
    container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    `select l.approved_variant_id as variant_id,
       coalesce(sum(a.quantity) filter (where a.state = 'dispensed'), 0)::int as packs
     from prescription_allocation a join prescription_line l on l.id = a.line_id
     where a.holder_id = :order_id group by 1`,
    { order_id },
  );
  return new Map(rows.map(({ variant_id, packs }) => [variant_id, packs]));
}

/** Packs that were ever lent to an order nobody has handed over yet, by variant; those that were given back are counted. */
export async function readEverLent(
  container: MedusaContainer,
  order_id: string,
): Promise<Map<string, number>> {
  const rows = await rowsOf<{ variant_id: string; packs: number }>(
    container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    `select l.approved_variant_id as variant_id, sum(a.quantity)::int as packs
     from prescription_allocation a join prescription_line l on l.id = a.line_id
     where a.holder_id = :order_id group by 1`,
    { order_id },
  );
  return new Map(rows.map(({ variant_id, packs }) => [variant_id, packs]));
}
