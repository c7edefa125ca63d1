import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readDocuments } from "../finding/documents-of";
import { MEDICINE_MODULE } from "../modules/medicine";
import type MedicineService from "../modules/medicine/service";
import type { Locale } from "../types";
import { orderAlternatives, type Alternative } from "./alternatives";
import { medicineView } from "./facts-view";

export type AlternativeView = Alternative & {
  handle: string;
  form: string;
  strength: string | null;
  manufacturer: string | null;
};

/** As many as anybody compares. */
const SHOWN = 24;

/** What could be taken instead of a medicine; empty for what is none. */
export async function readAlternatives(
  container: MedusaContainer,
  productId: string,
  { locale, sales_channels }: { locale: Locale; sales_channels: string[] },
): Promise<AlternativeView[]> {
  const medicines = container.resolve<MedicineService>(MEDICINE_MODULE);
  const [own] = await medicines.facts([productId]);
  const ids = own ? await medicines.alike(own) : [];
  if (ids.length === 0) {
    return [];
  }
  const [facts, documents, titles] = await Promise.all([
    medicines.facts(ids),
    readDocuments(container, ids),
    readTitles(container, ids, locale),
  ]);
  const byId = new Map(facts.map((one) => [one.product_id, one]));
  const candidates = documents.flatMap((document) => {
    const medicine = byId.get(document.id);
    if (!medicine || !document.sales_channels.some((id) => sales_channels.includes(id))) {
      return [];
    }
    const { form, strength, manufacturer, rx_class } = medicineView(medicine, locale, () => null);
    return {
      product_id: document.id,
      handle: document.handle,
      title: titles.get(document.id) ?? document.handle,
      rx_class,
      in_stock: document.in_stock,
      price: document.price,
      form,
      strength,
      manufacturer,
    };
  });
  return orderAlternatives(productId, candidates).slice(0, SHOWN);
}

async function readTitles(
  container: MedusaContainer,
  ids: string[],
  locale: Locale,
): Promise<Map<string, string>> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const has = await connection.raw<{ rows: { has: boolean }[] }>(
    "select to_regclass('translation') is not null as has",
  );
  const translated = has.rows[0].has
    ? `(select t.translations ->> 'title' from translation t where t.reference_id = p.id and t.reference = 'product'
        and t.locale_code like :locale and t.deleted_at is null limit 1)`
    : "null";
  const { rows } = await connection.raw<{ rows: { id: string; title: string }[] }>(
    `select p.id, coalesce(${translated}, p.title) as title from product p where p.id = any(:ids)`,
    { ids, locale: `${locale}-%` },
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}
