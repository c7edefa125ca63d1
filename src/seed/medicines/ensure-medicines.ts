import { MEDICINE_MODULE, type BatchEntry, type MedicineEntry } from "@medusa-uz/pharmacy";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { batches } from "../batches";
import { substanceNames } from "../catalogue/medicine/substance-names";
import type { CatalogueMedicine, CatalogueProduct } from "../catalogue/product";
import { openingBatches } from "./opening-batches";

type Medicines = {
  facts(productIds: string[]): Promise<{ product_id: string }[]>;
  batchesOf(variantIds: string[]): Promise<{ variant_id: string }[]>;
  save(entries: readonly MedicineEntry[]): Promise<void>;
  saveBatches(batches: readonly BatchEntry[]): Promise<void>;
};

type Known = { id: string; handle: string; variants: { id: string; sku: string }[] };

/**
 * Tells the pharmacy what the register says of the catalogue's medicines, and puts what is in stock into batches with demo
 * expiry dates. What a pharmacist has written down already stays.
 *
 * @returns how many medicines were written down
 */
export async function ensureMedicines(
  container: MedusaContainer,
  products: readonly CatalogueProduct[],
): Promise<number> {
  const medicines = container.resolve<Medicines>(MEDICINE_MODULE);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const described = products.filter(({ medicine }) => medicine);
  const today = new Date();
  let written = 0;
  for (const batch of batches(described, 500)) {
    const { data } = await query.graph({
      entity: "product",
      fields: ["id", "handle", "variants.id", "variants.sku"],
      filters: { handle: batch.map(({ handle }) => handle) },
      pagination: { take: batch.length, skip: 0 },
    });
    const known = data as unknown as Known[];
    const present = new Set(
      (await medicines.facts(known.map(({ id }) => id))).map(({ product_id }) => product_id),
    );
    const byHandle = new Map(batch.map((product) => [product.handle, product]));
    const missing = known.filter(({ id }) => !present.has(id));
    await medicines.save(missing.map((one) => entryOf(one, byHandle.get(one.handle)!)));

    const variants = known.flatMap((one) => one.variants);
    const stored = new Set(
      (await medicines.batchesOf(variants.map(({ id }) => id))).map((one) => one.variant_id),
    );
    const stock = new Map(
      batch.flatMap((one) => one.variants.map((variant) => [variant.sku, variant.stock] as const)),
    );
    await medicines.saveBatches(
      variants
        .filter(({ id, sku }) => !stored.has(id) && stock.has(sku))
        .flatMap(({ id, sku }) =>
          openingBatches(sku, stock.get(sku)!, today).map((one) => ({ ...one, variant_id: id })),
        ),
    );
    written += missing.length;
  }
  return written;
}

function entryOf(known: Known, product: CatalogueProduct): MedicineEntry {
  const { substances, ...medicine } = product.medicine as CatalogueMedicine;
  const bySku = new Map(product.variants.map((variant) => [variant.sku, variant]));
  return {
    ...medicine,
    product_id: known.id,
    substances: substances.map((inn) => ({
      inn,
      ...substanceNames(inn),
      // The register gives one code to the whole entry: of a mixture it is not that of each part.
      atc: substances.length === 1 ? medicine.atc || null : null,
    })),
    packs: known.variants.flatMap(({ id, sku }) => {
      const variant = bySku.get(sku);
      return variant
        ? [{ variant_id: id, pack: variant.pack.uz, strength: variant.strength ?? null }]
        : [];
    }),
  };
}
