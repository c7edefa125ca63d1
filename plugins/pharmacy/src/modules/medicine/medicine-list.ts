import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { RxClass, Texts } from "../../types";

/** A line of the list of staff: a product, described or not. */
export type MedicineLine = {
  product_id: string;
  title: string;
  thumbnail: string | null;
  rx_class: RxClass | null;
  form: string | null;
  manufacturer: string | null;
  substances: string[];
  strengths: string[];
  packs: number;
  /** The day the first of its packs expires, `2027-03-31`. */
  expires_on: string | null;
};

export type MedicineFilter = {
  q?: string;
  rx_class?: RxClass;
  substance_id?: string;
  form?: string;
  manufacturer?: string;
  /** Packs that expire on this day or before. */
  expires_until?: string;
  /** Only products that nothing is known of. */
  missing?: boolean;
  limit: number;
  offset: number;
};

const conditionsOf = (filter: MedicineFilter): string =>
  [
    "p.deleted_at is null",
    filter.missing ? "m.id is null" : "m.id is not null",
    ...(filter.q
      ? [
          `(p.title ilike :like or m.registration_no ilike :like or exists (select 1 from product_variant v
             where v.product_id = p.id and v.sku ilike :like and v.deleted_at is null)
           or exists (select 1 from medicine_substance ms join substance s on s.id = ms.substance_id
             where ms.medicine_id = m.id and (s.inn ilike :like or s.ru ilike :like or s.uz ilike :like)))`,
        ]
      : []),
    ...(filter.rx_class ? ["m.rx_class = :rx_class"] : []),
    ...(filter.form ? ["m.form = :form"] : []),
    ...(filter.manufacturer ? ["m.manufacturer = :manufacturer"] : []),
    ...(filter.substance_id
      ? [
          `exists (select 1 from medicine_substance ms where ms.medicine_id = m.id and ms.substance_id = :substance_id)`,
        ]
      : []),
    ...(filter.expires_until ? ["first.expires_on <= :expires_until::date"] : []),
  ].join(" and ");

const FROM = `from product p left join medicine m on m.product_id = p.id and m.deleted_at is null
  left join lateral (
    select min(b.expires_on) as expires_on from product_variant v
    join medicine_batch b on b.variant_id = v.id and b.deleted_at is null and b.quantity > 0
    where v.product_id = p.id and v.deleted_at is null) first on true`;

/** A page of the catalogue as staff see it, by name. */
export async function readMedicineList(
  connection: Knex,
  filter: MedicineFilter,
): Promise<{ medicines: MedicineLine[]; count: number }> {
  const where = conditionsOf(filter);
  const bindings = {
    like: `%${(filter.q ?? "").replace(/[\\%_]/g, "\\$&")}%`,
    rx_class: filter.rx_class ?? "",
    form: filter.form ?? "",
    manufacturer: filter.manufacturer ?? "",
    substance_id: filter.substance_id ?? "",
    expires_until: filter.expires_until ?? "",
    limit: filter.limit,
    offset: filter.offset,
  };
  const { rows } = await connection.raw<{ rows: MedicineLine[] }>(
    `select p.id as product_id, p.title, p.thumbnail, m.rx_class, m.form, m.manufacturer,
       coalesce((select array_agg(s.inn order by ms.position) from medicine_substance ms
         join substance s on s.id = ms.substance_id where ms.medicine_id = m.id), '{}') as substances,
       coalesce(m.strengths, '{}') as strengths,
       (select count(*)::int from medicine_pack mp where mp.medicine_id = m.id and mp.deleted_at is null) as packs,
       to_char(first.expires_on, 'YYYY-MM-DD') as expires_on
     ${FROM} where ${where} order by p.title, p.id limit :limit offset :offset`,
    bindings,
  );
  const counted = await connection.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count ${FROM} where ${where}`,
    bindings,
  );
  return { medicines: rows, count: counted.rows[0].count };
}

/** What staff choose filters from. */
export async function readFacets(connection: Knex): Promise<{
  forms: string[];
  manufacturers: string[];
  substances: { id: string; inn: string }[];
}> {
  const list = async (column: "form" | "manufacturer") => {
    const { rows } = await connection.raw<{ rows: { value: string }[] }>(
      `select distinct ${column} as value from medicine where deleted_at is null and ${column} is not null order by 1`,
    );
    return rows.map(({ value }) => value);
  };
  const { rows } = await connection.raw<{ rows: { id: string; inn: string }[] }>(
    `select id, inn from substance where deleted_at is null order by inn limit 5000`,
  );
  return { forms: await list("form"), manufacturers: await list("manufacturer"), substances: rows };
}

/** A variant with what is known of it. */
export type ExportedPack = {
  variant_id: string;
  sku: string | null;
  product_title: string;
  variant_title: string | null;
  rx_class: RxClass | null;
  form: string | null;
  substances: string[] | null;
  strength: string | null;
  pack: string | null;
  manufacturer: string | null;
  country: string | null;
  registration_no: string | null;
  atc: string | null;
  gtin: string | null;
  reference_price: number | null;
  storage: Texts | null;
  leaflet_url: string | null;
};

/** Variants for a file: of medicines, or of products that nothing is known of. */
export async function readPacks(
  connection: Knex,
  { missing, limit }: { missing: boolean; limit: number },
): Promise<ExportedPack[]> {
  const { rows } = await connection.raw<{ rows: ExportedPack[] }>(
    `select v.id as variant_id, v.sku, p.title as product_title, v.title as variant_title, m.rx_class, m.form,
       (select array_agg(s.inn order by ms.position) from medicine_substance ms
         join substance s on s.id = ms.substance_id where ms.medicine_id = m.id) as substances,
       mp.strength, mp.pack, m.manufacturer, m.country, m.registration_no, m.atc, mp.gtin, mp.reference_price,
       m.storage, m.leaflet_url
     from product_variant v join product p on p.id = v.product_id and p.deleted_at is null
     left join medicine m on m.product_id = p.id and m.deleted_at is null
     left join medicine_pack mp on mp.variant_id = v.id and mp.deleted_at is null
     where v.deleted_at is null and (m.id is null) = ?
     order by p.title, p.id, v.variant_rank, v.id limit ?`,
    [missing, limit],
  );
  return rows;
}

/** Variants by id or SKU. */
export async function findVariants(
  connection: Knex,
  { ids, skus }: { ids: string[]; skus: string[] },
): Promise<{ id: string; sku: string | null; product_id: string }[]> {
  const { rows } = await connection.raw<{
    rows: { id: string; sku: string | null; product_id: string }[];
  }>(
    `select id, sku, product_id from product_variant
     where deleted_at is null and (id = any(?) or sku = any(?))`,
    [ids, skus],
  );
  return rows;
}

export type ProductVariant = { id: string; title: string | null; sku: string | null };

/** A product with its packs; null when there is none. */
export async function readProduct(
  connection: Knex,
  id: string,
): Promise<{ id: string; title: string; variants: ProductVariant[] } | null> {
  const { rows } = await connection.raw<{
    rows: { id: string; title: string; variants: ProductVariant[] }[];
  }>(
    `select p.id, p.title, coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'title', v.title, 'sku', v.sku)
         order by v.variant_rank, v.id) from product_variant v where v.product_id = p.id and v.deleted_at is null), '[]')
       as variants
     from product p where p.id = ? and p.deleted_at is null`,
    [id],
  );
  return rows[0] ?? null;
}
