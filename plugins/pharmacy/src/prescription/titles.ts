import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** What variants are called: the product's title, and the variant's own where it says more. */
export async function readTitles(
  container: MedusaContainer,
  variantIds: (string | null)[],
): Promise<(id: string | null) => string | null> {
  const ids = [...new Set(variantIds.filter((id) => id !== null))];
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await connection.raw<{
    rows: { id: string; product: string; variant: string | null; variants: number }[];
  }>(
    `select v.id, p.title as product, v.title as variant, (select count(*)::int from product_variant o
       where o.product_id = p.id and o.deleted_at is null) as variants
     from product_variant v join product p on p.id = v.product_id where v.id = any(?)`,
    [ids],
  );
  const titles = new Map(
    rows.map(({ id, product, variant, variants }) => [
      id,
      variants > 1 && variant ? `${product}, ${variant}` : product,
    ]),
  );
  return (id) => (id ? (titles.get(id) ?? null) : null);
}
