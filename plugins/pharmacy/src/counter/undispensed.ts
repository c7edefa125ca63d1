import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { firstOf, rowsOf } from "../modules/prescription/rows";

/** Orders of these that hold more on prescription, or under strict accounting, than was dispensed for them. */
export async function undispensedOf(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<string[]> {
  const rows = await rowsOf<{ order_id: string }>(
    container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    `select distinct ordered.order_id from (
       select o.id as order_id, i.variant_id, sum(d.quantity) as packs
       from "order" o join order_item d on d.order_id = o.id and d.version = o.version and d.deleted_at is null
       join order_line_item i on i.id = d.item_id
       join product_variant v on v.id = i.variant_id
       join medicine m on m.product_id = v.product_id and m.deleted_at is null and m.rx_class in ('rx', 'strict')
       where o.id = any(:ids) group by 1, 2) ordered
     where ordered.packs > (select coalesce(sum(a.quantity), 0) from prescription_allocation a
       join prescription_line l on l.id = a.line_id
       where a.holder_id = ordered.order_id and a.state = 'dispensed' and l.approved_variant_id = ordered.variant_id)`,
    { ids: [...orderIds] },
  );
  return rows.map(({ order_id }) => order_id);
}

/** The order of a fulfillment; null when it has none. */
export async function orderOfFulfillment(
  container: MedusaContainer,
  fulfillment_id: string,
): Promise<string | null> {
  const found = await firstOf<{ order_id: string }>(
    container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    "select order_id from order_fulfillment where fulfillment_id = :fulfillment_id and deleted_at is null",
    { fulfillment_id },
  );
  return found?.order_id ?? null;
}

/**
 * Refuses to let an order go on that holds medicines nobody has dispensed. For the shop's own ways of fulfilling; Medusa's routes
 * are guarded by the plugin itself.
 *
 * @throws MedusaError `not_dispensed`; it names no medicine
 */
export async function assertDispensed(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<void> {
  if ((await undispensedOf(container, orderIds)).length > 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The order holds prescription items: a pharmacist hands them over first",
      "not_dispensed",
    );
  }
}
