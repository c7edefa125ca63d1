import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { keyOf } from "../../finding/words";
import { countryCode } from "../../medicine/country";
import { doseFormKey } from "../../medicine/dose-forms";
import { strengthKeys } from "../../medicine/strength";
import type { MedicineEntry, SubstanceEntry } from "../../types";

/** Rows of one statement: JSON of a megabyte or two. */
const AT_ONCE = 1_000;

/**
 * Writes medicines whole, each with its substances and packs, all in one transaction or none. Substances are found by their
 * international name; names that are given win over those kept.
 */
export async function saveMedicines(
  connection: Knex,
  entries: readonly MedicineEntry[],
): Promise<void> {
  await connection.transaction(async (trx) => {
    const substances = await saveSubstances(
      trx,
      entries.flatMap(({ substances }) => substances),
    );
    for (let start = 0; start < entries.length; start += AT_ONCE) {
      await saveSlice(trx, entries.slice(start, start + AT_ONCE), substances);
    }
  });
}

/** @returns the id of each substance by its key */
async function saveSubstances(
  trx: Knex,
  entries: readonly SubstanceEntry[],
): Promise<Map<string, string>> {
  const byKey = new Map<string, SubstanceEntry>();
  for (const entry of entries) {
    const key = keyOf(entry.inn);
    byKey.set(key, { ...byKey.get(key), ...withoutNulls(entry) });
  }
  // Sorted: two imports at once lock substances in the same order.
  const rows = [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { inn, uz, ru, latin, atc }]) => ({
      id: generateEntityId(undefined, "subst"),
      key,
      inn: inn.trim(),
      uz: uz ?? null,
      ru: ru ?? null,
      latin: latin ?? null,
      atc: atc ?? null,
    }));
  const saved = await trx.raw<{ rows: { id: string; key: string }[] }>(
    `insert into substance (id, key, inn, uz, ru, latin, atc)
     select id, key, inn, uz, ru, latin, atc from jsonb_to_recordset(?::jsonb)
       as row (id text, key text, inn text, uz text, ru text, latin text, atc text)
     on conflict (key) where deleted_at is null do update set
       uz = coalesce(excluded.uz, substance.uz), ru = coalesce(excluded.ru, substance.ru),
       latin = coalesce(excluded.latin, substance.latin), atc = coalesce(excluded.atc, substance.atc),
       updated_at = now()
     returning id, key`,
    [JSON.stringify(rows)],
  );
  return new Map(saved.rows.map(({ id, key }) => [key, id]));
}

async function saveSlice(
  trx: Knex,
  entries: readonly MedicineEntry[],
  substances: Map<string, string>,
): Promise<void> {
  const ids = await saveRows(trx, entries, substances);
  const parts = entries.flatMap((entry) =>
    distinctSubstances(entry).map(({ inn, strength }, position) => ({
      id: generateEntityId(undefined, "medsub"),
      medicine_id: ids.get(entry.product_id),
      substance_id: substances.get(keyOf(inn)),
      position,
      strength: strength || null,
    })),
  );
  const medicineIds = [...ids.values()];
  await trx.raw(`delete from medicine_substance where medicine_id = any(?)`, [medicineIds]);
  await trx.raw(
    `insert into medicine_substance (id, medicine_id, substance_id, position, strength)
     select id, medicine_id, substance_id, position, strength from jsonb_to_recordset(?::jsonb)
       as row (id text, medicine_id text, substance_id text, position integer, strength text)`,
    [JSON.stringify(parts)],
  );
  await savePacks(trx, entries, ids);
}

async function saveRows(
  trx: Knex,
  entries: readonly MedicineEntry[],
  substances: Map<string, string>,
): Promise<Map<string, string>> {
  const rows = entries.map((entry) => ({
    id: generateEntityId(undefined, "med"),
    product_id: entry.product_id,
    form: doseFormKey(entry.form),
    rx_class: entry.rx_class,
    manufacturer: entry.manufacturer || null,
    country: countryCode(entry.country),
    registration_no: entry.registration_no || null,
    atc: entry.atc || null,
    storage: entry.storage ?? null,
    leaflet: entry.leaflet ?? null,
    leaflet_url: entry.leaflet_url || null,
    composition: distinctSubstances(entry)
      .map(({ inn }) => substances.get(keyOf(inn)) ?? "")
      .sort()
      .join("+"),
    strengths: strengthKeys(entry),
  }));
  const saved = await trx.raw<{ rows: { id: string; product_id: string }[] }>(
    `insert into medicine (id, product_id, form, rx_class, manufacturer, country, registration_no, atc, storage, leaflet,
       leaflet_url, composition, strengths)
     select id, product_id, form, rx_class, manufacturer, country, registration_no, atc, storage, leaflet, leaflet_url,
       composition, strengths from jsonb_to_recordset(?::jsonb)
       as row (id text, product_id text, form text, rx_class text, manufacturer text, country text, registration_no text,
         atc text, storage jsonb, leaflet jsonb, leaflet_url text, composition text, strengths text[])
     order by product_id
     on conflict (product_id) where deleted_at is null do update set
       form = excluded.form, rx_class = excluded.rx_class, manufacturer = excluded.manufacturer,
       country = excluded.country, registration_no = excluded.registration_no, atc = excluded.atc,
       storage = excluded.storage, leaflet = excluded.leaflet, leaflet_url = excluded.leaflet_url,
       composition = excluded.composition, strengths = excluded.strengths, updated_at = now()
     returning id, product_id`,
    [JSON.stringify(rows)],
  );
  return new Map(saved.rows.map(({ id, product_id }) => [product_id, id]));
}

async function savePacks(
  trx: Knex,
  entries: readonly MedicineEntry[],
  ids: Map<string, string>,
): Promise<void> {
  const packs = entries.flatMap(({ product_id, packs }) =>
    packs.map((pack) => ({
      id: generateEntityId(undefined, "medpack"),
      medicine_id: ids.get(product_id),
      variant_id: pack.variant_id,
      pack: pack.pack || null,
      strength: pack.strength || null,
      gtin: pack.gtin || null,
      reference_price: pack.reference_price ?? null,
    })),
  );
  await trx.raw(
    `delete from medicine_pack where medicine_id = any(?) and not variant_id = any(?)`,
    [[...ids.values()], packs.map(({ variant_id }) => variant_id)],
  );
  await trx.raw(
    `insert into medicine_pack (id, medicine_id, variant_id, pack, strength, gtin, reference_price)
     select id, medicine_id, variant_id, pack, strength, gtin, reference_price from jsonb_to_recordset(?::jsonb)
       as row (id text, medicine_id text, variant_id text, pack text, strength text, gtin text, reference_price integer)
     order by variant_id
     on conflict (variant_id) where deleted_at is null do update set
       medicine_id = excluded.medicine_id, pack = excluded.pack, strength = excluded.strength, gtin = excluded.gtin,
       reference_price = excluded.reference_price, updated_at = now()`,
    [JSON.stringify(packs)],
  );
}

/** A substance named twice is one. */
function distinctSubstances({ substances }: MedicineEntry): SubstanceEntry[] {
  return [...new Map(substances.map((entry) => [keyOf(entry.inn), entry])).values()];
}

function withoutNulls(entry: SubstanceEntry): SubstanceEntry {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== null && value !== undefined),
  ) as SubstanceEntry;
}
