import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { RxClass, Texts } from "../../types";

export type SubstanceFacts = {
  id: string;
  inn: string;
  uz: string | null;
  ru: string | null;
  latin: string | null;
  atc: string | null;
  strength: string | null;
};

export type PackFacts = {
  variant_id: string;
  pack: string | null;
  strength: string | null;
  gtin: string | null;
  /** So'm. */
  reference_price: number | null;
};

/** Everything that is known of a medicine. */
export type MedicineFacts = {
  id: string;
  product_id: string;
  form: string;
  rx_class: RxClass;
  manufacturer: string | null;
  country: string | null;
  registration_no: string | null;
  atc: string | null;
  storage: Texts | null;
  leaflet: Texts | null;
  leaflet_url: string | null;
  composition: string;
  strengths: string[];
  substances: SubstanceFacts[];
  packs: PackFacts[];
};

/** Facts of these products; those that are no medicines are not there. */
export async function readFacts(connection: Knex, productIds: string[]): Promise<MedicineFacts[]> {
  const { rows } = await connection.raw<{ rows: MedicineFacts[] }>(
    `select m.id, m.product_id, m.form, m.rx_class, m.manufacturer, m.country, m.registration_no, m.atc, m.storage, m.leaflet,
       m.leaflet_url, m.composition, m.strengths,
       coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'inn', s.inn, 'uz', s.uz, 'ru', s.ru, 'latin', s.latin,
           'atc', s.atc, 'strength', ms.strength) order by ms.position)
         from medicine_substance ms join substance s on s.id = ms.substance_id where ms.medicine_id = m.id), '[]')
         as substances,
       coalesce((select jsonb_agg(jsonb_build_object('variant_id', p.variant_id, 'pack', p.pack, 'strength', p.strength,
           'gtin', p.gtin, 'reference_price', p.reference_price) order by p.id)
         from medicine_pack p where p.medicine_id = m.id and p.deleted_at is null), '[]') as packs
     from medicine m where m.product_id = any(?) and m.deleted_at is null`,
    [productIds],
  );
  return rows;
}

/** Products of the same substances, strength and form; without the product itself. */
export async function readAlike(connection: Knex, of: MedicineFacts): Promise<string[]> {
  if (!of.composition) {
    return [];
  }
  const { rows } = await connection.raw<{ rows: { product_id: string }[] }>(
    `select product_id from medicine
     where composition = ? and form = ? and product_id <> ? and deleted_at is null
       and (strengths && ?::text[] or (strengths = '{}' and ?::text[] = '{}'))
     order by product_id limit 200`,
    [of.composition, of.form, of.product_id, of.strengths, of.strengths],
  );
  return rows.map(({ product_id }) => product_id);
}

/** How variants are dispensed; those of no medicine are not there. */
export async function readClasses(
  connection: Knex,
  variantIds: string[],
): Promise<Map<string, RxClass>> {
  const { rows } = await connection.raw<{ rows: { variant_id: string; rx_class: RxClass }[] }>(
    // By the product, so that a pack nobody has written down yet is not sold freely.
    `select v.id as variant_id, m.rx_class from product_variant v
     join medicine m on m.product_id = v.product_id and m.deleted_at is null
     where v.id = any(?)`,
    [variantIds],
  );
  return new Map(rows.map(({ variant_id, rx_class }) => [variant_id, rx_class]));
}
