import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Locale } from "../types";

/** What variants are called: the product's title, and the variant's own where it says more; in a language, where it is known in it. */
export async function readTitles(
  container: MedusaContainer,
  variantIds: (string | null)[],
  locale?: Locale,
): Promise<(id: string | null) => string | null> {
  const ids = [...new Set(variantIds.filter((id) => id !== null))];
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  // Medusa's translations are a module that a shop may not have.
  const has = await connection.raw<{ rows: { has: boolean }[] }>(
    "select to_regclass('translation') is not null as has",
  );
  const said = (of: "p" | "v", reference: string): string =>
    locale && has.rows[0]!.has
      ? `coalesce((select t.translations ->> 'title' from translation t where t.reference_id = ${of}.id
           and t.reference = '${reference}' and t.locale_code like :locale and t.deleted_at is null limit 1), ${of}.title)`
      : `${of}.title`;
  const { rows } = await connection.raw<{
    rows: { id: string; product: string; variant: string | null; variants: number }[];
  }>(
    `select v.id, ${said("p", "product")} as product, ${said("v", "product_variant")} as variant,
       (select count(*)::int from product_variant o where o.product_id = p.id and o.deleted_at is null) as variants
     from product_variant v join product p on p.id = v.product_id where v.id = any(:ids)`,
    { ids, ...(locale ? { locale: `${locale}-%` } : {}) },
  );
  const titles = new Map(
    rows.map(({ id, product, variant, variants }) => [
      id,
      variants > 1 && variant ? `${product}, ${variant}` : product,
    ]),
  );
  return (id) => (id ? (titles.get(id) ?? null) : null);
}
