import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

/**
 * Medicines on prescription and under strict accounting are never discounted: their products say so to every promotion, and
 * staff who switch it on find it off again.
 *
 * @returns how many products were changed
 */
export async function keepUndiscountable(
  container: MedusaContainer,
  productIds: readonly string[],
): Promise<number> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await connection.raw<{ rows: { id: string }[] }>(
    `select p.id from product p join medicine m on m.product_id = p.id and m.deleted_at is null
     where p.id = any(?) and m.rx_class <> 'otc' and p.discountable and p.deleted_at is null`,
    [[...productIds]],
  );
  if (rows.length > 0) {
    await container
      .resolve(Modules.PRODUCT)
      .updateProducts({ id: rows.map(({ id }) => id) }, { discountable: false });
  }
  return rows.length;
}

/** The same by variants. */
export async function keepVariantsUndiscountable(
  container: MedusaContainer,
  variantIds: readonly string[],
): Promise<void> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await connection.raw<{ rows: { product_id: string }[] }>(
    "select distinct product_id from product_variant where id = any(?)",
    [[...variantIds]],
  );
  await keepUndiscountable(
    container,
    rows.map(({ product_id }) => product_id),
  );
}
