import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { RxClass } from "../types";

/** A product on sale, as the index needs it. */
export type IndexedProduct = {
  id: string;
  handle: string;
  title: string;
  texts: string[];
  /** Titles in other languages by locale, as `ru-RU`. */
  titles: Record<string, string>;
  category_ids: string[];
  category_texts: string[];
  sales_channels: string[];
  skus: string[];
  /** Of its cheapest pack; null when it has none in the currency. */
  price: number | null;
  units_sold: number;
  medicine: {
    rx_class: RxClass;
    form: string;
    manufacturer: string | null;
    country: string | null;
    registration_no: string | null;
    atc: string | null;
    gtins: string[];
    substances: {
      id: string;
      inn: string;
      uz: string | null;
      ru: string | null;
      latin: string | null;
    }[];
    strengths: string[];
  } | null;
};

/** Products that are published, with everything that search looks at; others of these ids are not there. */
export async function readProducts(
  connection: Knex,
  ids: string[],
  currency: string,
): Promise<IndexedProduct[]> {
  const translated = await hasTranslations(connection);
  const { rows } = await connection.raw<{ rows: IndexedProduct[] }>(sqlOf(translated), {
    ids,
    currency,
  });
  return rows;
}

/** Ids of everything published behind `after`, in order; for going through all of them. */
export async function nextIds(connection: Knex, after: string, limit: number): Promise<string[]> {
  const { rows } = await connection.raw<{ rows: { id: string }[] }>(
    `select id from product where id > ? and deleted_at is null and status = 'published' order by id limit ?`,
    [after, limit],
  );
  return rows.map(({ id }) => id);
}

async function hasTranslations(connection: Knex): Promise<boolean> {
  const { rows } = await connection.raw<{ rows: { has: boolean }[] }>(
    `select to_regclass('translation') is not null as has`,
  );
  return rows[0].has;
}

/** One question for many products: a question each would take ten times as long. */
const sqlOf = (translated: boolean): string => `
  with wanted as (
    select id, handle, title, subtitle, description from product
    where id = any(:ids) and status = 'published' and deleted_at is null
  ),
  shelved as (
    select pc.product_id, c.id, c.name from product_category_product pc
    join wanted w on w.id = pc.product_id
    join product_category own on own.id = pc.product_category_id and own.deleted_at is null
    join product_category c on c.id = any(string_to_array(own.mpath, '.')) and c.deleted_at is null
  ),
  words as (
    ${
      translated
        ? `select reference_id, locale_code, translations from translation
           where deleted_at is null and reference in ('product', 'product_category')
             and reference_id in (select id from wanted union select id from shelved)`
        : `select null::text as reference_id, null::text as locale_code, null::jsonb as translations where false`
    }
  ),
  said as (
    select reference_id as product_id,
      array_agg(translations ->> 'subtitle') as subtitles,
      jsonb_object_agg(locale_code, translations ->> 'title') filter (where translations ->> 'title' is not null) as titles
    from words group by reference_id
  ),
  shelves as (
    select product_id, array_agg(distinct id) as ids from shelved group by product_id
  ),
  shelf_names as (
    select product_id, array_agg(distinct name) as names from (
      select product_id, name from shelved
      union all
      select s.product_id, t.translations ->> 'name' from shelved s join words t on t.reference_id = s.id
    ) names where name is not null group by product_id
  ),
  prices as (
    select v.product_id, min(p.amount) as price from product_variant v
    join wanted w on w.id = v.product_id
    join product_variant_price_set l on l.variant_id = v.id and l.deleted_at is null
    join price p on p.price_set_id = l.price_set_id and p.deleted_at is null
      and p.currency_code = :currency and p.rules_count = 0 and coalesce(p.min_quantity, 1) <= 1
    left join price_list pl on pl.id = p.price_list_id
    where v.deleted_at is null and (p.price_list_id is null or (pl.status = 'active' and pl.deleted_at is null
      and coalesce(pl.rules_count, 0) = 0 and coalesce(pl.starts_at, now()) <= now() and coalesce(pl.ends_at, now()) >= now()))
    group by v.product_id
  )
  select w.id, w.handle, w.title,
    array_remove(array[w.subtitle] || coalesce(said.subtitles, '{}'), null) as texts,
    coalesce(said.titles, '{}') as titles,
    coalesce(shelves.ids, '{}') as category_ids,
    coalesce(shelf_names.names, '{}') as category_texts,
    coalesce((select array_agg(sc.sales_channel_id) from product_sales_channel sc
      where sc.product_id = w.id and sc.deleted_at is null), '{}') as sales_channels,
    coalesce((select array_agg(code) from product_variant v, unnest(array[v.sku, v.barcode, v.ean]) code
      where v.product_id = w.id and v.deleted_at is null and code is not null), '{}') as skus,
    prices.price::float8 as price,
    coalesce((select units from medicine_popularity mp where mp.product_id = w.id and mp.deleted_at is null), 0)
      as units_sold,
    (select jsonb_build_object('rx_class', m.rx_class, 'form', m.form, 'manufacturer', m.manufacturer,
        'country', m.country, 'registration_no', m.registration_no, 'atc', m.atc, 'strengths', m.strengths,
        'gtins', coalesce((select jsonb_agg(mp.gtin) from medicine_pack mp where mp.medicine_id = m.id
          and mp.gtin is not null and mp.deleted_at is null), '[]'),
        'substances', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'inn', s.inn, 'uz', s.uz, 'ru', s.ru,
            'latin', s.latin) order by ms.position) from medicine_substance ms
          join substance s on s.id = ms.substance_id where ms.medicine_id = m.id), '[]'))
      from medicine m where m.product_id = w.id and m.deleted_at is null) as medicine
  from wanted w
  left join said on said.product_id = w.id
  left join shelves on shelves.product_id = w.id
  left join shelf_names on shelf_names.product_id = w.id
  left join prices on prices.product_id = w.id
  order by w.id`;
