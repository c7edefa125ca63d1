import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { find } from "../finding/find";
import { medicineView } from "../medicine/facts-view";
import { readSaleFacts } from "../medicine/sale-facts";
import { MEDICINE_MODULE } from "../modules/medicine";
import type MedicineService from "../modules/medicine/service";
import type { Locale, RxClass } from "../types";
import { groupsOf } from "./groups";
import { prescriptionsOf } from "./prescriptions-of";
import { readVariantFacts } from "./read-variant-facts";
import { readTitles } from "./titles";

/** A pack as a pharmacist chooses it. */
export type DeskPack = {
  variant_id: string;
  product_id: string;
  title: string;
  substances: string[];
  strength: string | null;
  form: string | null;
  manufacturer: string | null;
  /** Null: no medicine. */
  rx_class: RxClass | null;
  /** Packs that can be sold now; null where they are not counted. */
  sellable: number | null;
  /** So'm; null when it has none. */
  price: number | null;
  /** A paper prescription is not enough for it. */
  e_prescription: boolean;
  /** Two reviewers have to approve it. */
  double_check: boolean;
};

/** One of: packs by id, packs by words of a catalogue search, packs that may stand in for one. */
export type DeskPacksWanted = { ids?: string[]; q?: string; instead_of?: string };

const MOST_PRODUCTS = 12;
const MOST = 24;

/** Packs in the order asked for; alternatives in stock first, then the cheaper, nothing under strict accounting. */
export async function readDeskPacks(
  container: MedusaContainer,
  { ids, q, instead_of }: DeskPacksWanted,
  locale: Locale,
): Promise<DeskPack[]> {
  if (instead_of) {
    const alike = (await readVariantFacts(container, [instead_of])).get(instead_of)?.alike;
    return alternativesFirst(await describe(container, [...(alike ?? [])], locale)).slice(0, MOST);
  }
  const wanted = q ? await findPacks(container, q, locale) : (ids ?? []);
  return describe(container, wanted.slice(0, q ? MOST : undefined), locale);
}

/** What can be had first, then the cheaper, then by name. */
export function alternativesFirst(packs: readonly DeskPack[]): DeskPack[] {
  const isAway = ({ sellable }: DeskPack): number => Number(sellable === 0);
  return packs
    .filter(({ rx_class }) => rx_class !== "strict")
    .sort(
      (a, b) =>
        isAway(a) - isAway(b) ||
        (a.price ?? Infinity) - (b.price ?? Infinity) ||
        a.title.localeCompare(b.title) ||
        a.variant_id.localeCompare(b.variant_id),
    );
}

async function findPacks(container: MedusaContainer, q: string, locale: Locale): Promise<string[]> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const channels = await connection.raw<{ rows: { id: string }[] }>(
    "select id from sales_channel where deleted_at is null",
  );
  const { products } = await find(container, {
    q,
    order: "relevance",
    limit: MOST_PRODUCTS,
    offset: 0,
    locale,
    sales_channels: channels.rows.map(({ id }) => id),
  });
  const { rows } = await connection.raw<{ rows: { id: string }[] }>(
    `select v.id from unnest(cast(? as text[])) with ordinality as found(id, rank)
     join product_variant v on v.product_id = found.id and v.deleted_at is null
     order by found.rank, v.variant_rank, v.id`,
    [products.map(({ id }) => id)],
  );
  return rows.map(({ id }) => id);
}

async function describe(
  container: MedusaContainer,
  ids: string[],
  locale: Locale,
): Promise<DeskPack[]> {
  if (ids.length === 0) {
    return [];
  }
  const medicines = container.resolve<MedicineService>(MEDICINE_MODULE);
  const { groups } = prescriptionsOf(container).options;
  const variants = await readVariants(container, ids, medicines.options.currency);
  const products = [...new Set([...variants.values()].map(({ product_id }) => product_id))];
  const [facts, titleOf, sale] = await Promise.all([
    medicines.facts(products),
    readTitles(container, ids, locale),
    readSaleFacts(container, ids),
  ]);
  const known = new Map(facts.map((one) => [one.product_id, one]));
  return ids.flatMap((variant_id) => {
    const variant = variants.get(variant_id);
    if (!variant) {
      return [];
    }
    const medicine = known.get(variant.product_id);
    const view = medicine && medicineView(medicine, locale, () => null);
    const codes = [medicine?.atc, ...(medicine?.substances ?? []).map(({ atc }) => atc)];
    const rules = groupsOf(
      codes.filter((code) => code != null),
      groups,
    );
    return [
      {
        variant_id,
        product_id: variant.product_id,
        title: titleOf(variant_id) ?? variant_id,
        substances: view?.substances.map(({ name }) => name) ?? [],
        strength:
          view?.packs.find((pack) => pack.variant_id === variant_id)?.strength ??
          view?.strength ??
          null,
        form: view?.form ?? null,
        manufacturer: view?.manufacturer ?? null,
        rx_class: medicine?.rx_class ?? null,
        sellable: sale.get(variant_id)?.sellable ?? null,
        price: variant.price,
        e_prescription:
          medicine?.rx_class === "rx" && rules.some(({ e_prescription }) => e_prescription),
        double_check: rules.some(({ double_check }) => double_check),
      },
    ];
  });
}

/** Their products and prices without conditions. */
async function readVariants(
  container: MedusaContainer,
  ids: string[],
  currency: string,
): Promise<Map<string, { product_id: string; price: number | null }>> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await connection.raw<{
    rows: { id: string; product_id: string; price: number | null }[];
  }>(
    `select v.id, v.product_id, min(p.amount)::float8 as price from product_variant v
     left join product_variant_price_set l on l.variant_id = v.id and l.deleted_at is null
     left join price p on p.price_set_id = l.price_set_id and p.deleted_at is null and p.price_list_id is null
       and p.currency_code = :currency and p.rules_count = 0 and coalesce(p.min_quantity, 1) <= 1
     where v.id = any(:ids) and v.deleted_at is null group by v.id`,
    { ids, currency },
  );
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}
