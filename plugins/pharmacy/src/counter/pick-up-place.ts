import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { rowsOf } from "../modules/prescription/rows";

/** The stock location where packs of an order are reserved; null when there is none, or more than one. */
export async function readPlace(
  container: MedusaContainer,
  lineItemIds: readonly string[],
): Promise<string | null> {
  const places = await rowsOf<{ location_id: string }>(
    container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    `select distinct location_id from reservation_item where line_item_id = any(:ids) and deleted_at is null`,
    { ids: [...lineItemIds] },
  );
  return places.length === 1 ? places[0]!.location_id : null;
}
