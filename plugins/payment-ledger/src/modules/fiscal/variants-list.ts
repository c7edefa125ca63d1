import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { FiscalCodes } from "../../fiscal/codes";

/** A variant of the catalogue with its codes, or without. */
export type CatalogueVariant = {
  variant_id: string;
  product_id: string;
  product_title: string;
  variant_title: string | null;
  sku: string | null;
  /** The variant's own; receipts fall back to it. */
  variant_barcode: string | null;
  thumbnail: string | null;
  codes: FiscalCodes | null;
};

export type VariantFilter = {
  /** Only variants without codes. */
  missing?: boolean;
  /** Part of a title or SKU, or an IKPU. */
  q?: string;
  limit: number;
  offset: number;
};

export type VariantPage = {
  variants: CatalogueVariant[];
  /** How many the filter finds. */
  count: number;
  /** How many variants of the whole catalogue have no codes. */
  missing: number;
  /** How many variants there are. */
  total: number;
};

const CATALOGUE = `
  from product_variant v
  join product p on p.id = v.product_id and p.deleted_at is null
  left join fiscal_code c on c.variant_id = v.id and c.deleted_at is null
  where v.deleted_at is null`;

const COLUMNS = `
  v.id as variant_id, p.id as product_id, p.title as product_title, v.title as variant_title, v.sku,
  v.barcode as variant_barcode, coalesce(v.thumbnail, p.thumbnail) as thumbnail,
  case when c.id is null then null else jsonb_build_object(
    'mxik', c.mxik, 'package_code', c.package_code, 'units', c.units, 'vat_percent', c.vat_percent,
    'is_marked', c.is_marked, 'barcode', c.barcode, 'seller_tin', c.seller_tin,
    'seller_pinfl', c.seller_pinfl) end as codes`;

const ORDER = "order by p.title, p.id, v.variant_rank nulls last, v.title, v.id";

/** A page of the catalogue, by product title. */
export async function listVariants(
  connection: Knex,
  { missing, q, limit, offset }: VariantFilter,
): Promise<VariantPage> {
  const conditions = [
    ...(missing ? ["and c.id is null"] : []),
    ...(q
      ? ["and (p.title ilike :like or v.title ilike :like or v.sku ilike :like or c.mxik = :q)"]
      : []),
  ].join(" ");
  const bindings = { like: q ? `%${literal(q)}%` : "", q: q ?? "", limit, offset };
  const page = await connection.raw<{ rows: CatalogueVariant[] }>(
    `select ${COLUMNS} ${CATALOGUE} ${conditions} ${ORDER} limit :limit offset :offset`,
    bindings,
  );
  const counts = await connection.raw<{ rows: { total: number; missing: number; n: number }[] }>(
    `select count(*)::int as total, count(*) filter (where c.id is null)::int as missing,
       (count(*) filter (where true ${conditions}))::int as n ${CATALOGUE}`,
    bindings,
  );
  const { total, missing: lacking, n } = counts.rows[0];
  return { variants: page.rows, count: n, missing: lacking, total };
}

/** Every variant, for the template that staff fill in; at most `limit`. */
export async function allVariants(connection: Knex, limit: number): Promise<CatalogueVariant[]> {
  const { rows } = await connection.raw<{ rows: CatalogueVariant[] }>(
    `select ${COLUMNS} ${CATALOGUE} ${ORDER} limit ?`,
    [limit],
  );
  return rows;
}

/** One variant of the catalogue. */
export async function oneVariant(
  connection: Knex,
  variant_id: string,
): Promise<CatalogueVariant | null> {
  const { rows } = await connection.raw<{ rows: CatalogueVariant[] }>(
    `select ${COLUMNS} ${CATALOGUE} and v.id = ?`,
    [variant_id],
  );
  return rows[0] ?? null;
}

/** Ids of variants by id and by SKU, as an import names them. */
export async function findVariants(
  connection: Knex,
  named: { ids: string[]; skus: string[] },
): Promise<{ id: string; sku: string | null }[]> {
  const { rows } = await connection.raw<{ rows: { id: string; sku: string | null }[] }>(
    `select v.id, v.sku from product_variant v
     join product p on p.id = v.product_id and p.deleted_at is null
     where v.deleted_at is null and (v.id = any(?) or v.sku = any(?))`,
    [named.ids, named.skus],
  );
  return rows;
}

/** What a person typed, taken as it is by `like`. */
const literal = (text: string): string => text.replace(/[\\%_]/g, "\\$&");
