import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { whyNotWished } from "../compliance/wish";
import { readSaleFacts } from "../medicine/sale-facts";
import { MEDICINE_MODULE } from "../modules/medicine";
import type MedicineService from "../modules/medicine/service";
import type { CartWish } from "../modules/prescription/wish-book";
import { prescriptionsOf } from "../prescription/prescriptions-of";
import { PrescriptionProblem } from "../prescription/problem";
import type { Locale } from "../types";
import type { WishView } from "./wire";

type VariantRow = Omit<WishView, "quantity" | "available">;

/** Wishes of a cart as its shopper sees them; a variant that is no more is not there. */
export async function readWishes(
  container: MedusaContainer,
  cart_id: string,
  locale: Locale,
): Promise<WishView[]> {
  const wishes = await prescriptionsOf(container).wishes.of(cart_id);
  const ids = wishes.map(({ variant_id }) => variant_id);
  const [variants, facts] = await Promise.all([
    readVariants(container, ids, locale),
    readSaleFacts(container, ids),
  ]);
  return wishes.flatMap(({ variant_id, quantity }) => {
    const variant = variants.get(variant_id);
    const available = facts.get(variant_id)?.sellable ?? null;
    return variant ? [{ ...variant, quantity, available }] : [];
  });
}

/** @throws PrescriptionProblem variant_missing, forbidden_remote, no_prescription_needed */
export async function assertWished(
  container: MedusaContainer,
  variantIds: readonly string[],
): Promise<void> {
  const wishes = variantIds.map((variant_id) => ({ variant_id, quantity: 1 }));
  const [refused] = (await sortWishes(container, wishes)).dropped;
  if (refused) {
    throw new PrescriptionProblem(refused.code);
  }
}

/** Parts what can still be asked for on prescription from what cannot, with the reason. */
export async function sortWishes(
  container: MedusaContainer,
  wishes: readonly CartWish[],
): Promise<{
  kept: CartWish[];
  dropped: { variant_id: string; code: NonNullable<ReturnType<typeof whyNotWished>> }[];
}> {
  const ids = wishes.map(({ variant_id }) => variant_id);
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const medicines = container.resolve<MedicineService>(MEDICINE_MODULE);
  const [classes, known] = await Promise.all([
    medicines.classesOf(ids),
    connection.raw<{ rows: { id: string }[] }>(
      `select v.id from product_variant v join product p on p.id = v.product_id and p.deleted_at is null
       where v.id = any(?) and v.deleted_at is null and p.status = 'published'`,
      [ids],
    ),
  ]);
  const there = new Set(known.rows.map(({ id }) => id));
  const { profile } = prescriptionsOf(container).options;
  const judged = wishes.map((wish) => {
    const rx_class = there.has(wish.variant_id)
      ? (classes.get(wish.variant_id) ?? null)
      : undefined;
    return { wish, code: whyNotWished(rx_class, profile) };
  });
  return {
    kept: judged.filter(({ code }) => code === null).map(({ wish }) => wish),
    dropped: judged.flatMap(({ wish: { variant_id }, code }) =>
      code ? [{ variant_id, code }] : [],
    ),
  };
}

async function readVariants(
  container: MedusaContainer,
  ids: string[],
  locale: Locale,
): Promise<Map<string, VariantRow>> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { currency } = container.resolve<MedicineService>(MEDICINE_MODULE).options;
  const has = await connection.raw<{ rows: { has: boolean }[] }>(
    "select to_regclass('translation') is not null as has",
  );
  const said = (of: "p" | "v", reference: string) =>
    has.rows[0]?.has
      ? `coalesce((select t.translations ->> 'title' from translation t where t.reference_id = ${of}.id
          and t.reference = '${reference}' and t.locale_code like :locale and t.deleted_at is null limit 1), ${of}.title)`
      : `${of}.title`;
  const { rows } = await connection.raw<{ rows: VariantRow[] }>(
    `select v.id as variant_id, p.id as product_id, p.handle, ${said("p", "product")} as title,
       case when (select count(*) from product_variant o where o.product_id = p.id and o.deleted_at is null) > 1
         then ${said("v", "product_variant")} end as variant_title,
       p.thumbnail,
       (select min(pr.amount)::float8 from product_variant_price_set l
          join price pr on pr.price_set_id = l.price_set_id and pr.deleted_at is null and pr.price_list_id is null
            and pr.currency_code = :currency and pr.rules_count = 0 and coalesce(pr.min_quantity, 1) <= 1
        where l.variant_id = v.id and l.deleted_at is null) as price
     from product_variant v join product p on p.id = v.product_id and p.deleted_at is null
     where v.id = any(:ids) and v.deleted_at is null`,
    { ids, locale: `${locale}-%`, currency },
  );
  return new Map(rows.map((row) => [row.variant_id, row]));
}
