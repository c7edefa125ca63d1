import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules, ProductStatus } from "@medusajs/framework/utils";
import { batches } from "../batches";
import { CatalogueProduct } from "../catalogue/product";
import { OPTION_TITLE } from "./option-title";
import { uploadPictures } from "./upload-pictures";

/**
 * Creates the products that the shop does not have, a batch at a time: pictures first, then the products in
 * one transaction, so that a product never exists without its picture.
 * @returns how many were created
 */
export async function ensureProducts(
  container: MedusaContainer,
  products: readonly CatalogueProduct[],
  input: { categories: Map<string, string>; progress: (done: number) => void },
): Promise<number> {
  const service = container.resolve(Modules.PRODUCT);
  const missing = await withoutExisting(container, products);
  let done = 0;

  for (const batch of batches(missing, 100)) {
    const pictures = await uploadPictures(container, batch);
    await service.createProducts(
      batch.map((product) => {
        const picture = pictures.get(product.handle)!;
        return {
          title: product.title.uz,
          subtitle: product.subtitle.uz,
          description: product.description.uz,
          handle: product.handle,
          status: ProductStatus.PUBLISHED,
          discountable: !onPrescription(product),
          thumbnail: picture,
          images: [{ url: picture }],
          category_ids: [input.categories.get(product.category)!],
          metadata: { kind: product.kind, demo_price: true, ...rx(product), facts: product.facts },
          // An option of its own: one shared by all products costs six times as much to create.
          options: [
            {
              title: OPTION_TITLE.uz,
              is_exclusive: true,
              values: product.variants.map(({ pack }) => pack.uz),
            },
          ],
          variants: product.variants.map((variant, rank) => ({
            title: variant.pack.uz,
            sku: variant.sku,
            manage_inventory: true,
            allow_backorder: false,
            variant_rank: rank,
            options: { [OPTION_TITLE.uz]: variant.pack.uz },
          })),
        };
      }),
    );
    done += batch.length;
    input.progress(done);
  }
  return missing.length;
}

/** What needs a prescription is never part of a promotion. */
function onPrescription({ medicine }: CatalogueProduct): boolean {
  return medicine !== undefined && medicine.rx_class !== "otc";
}

function rx(product: CatalogueProduct): { rx?: "no" | "yes" } {
  if (!product.medicine) return {};
  return { rx: onPrescription(product) ? "yes" : "no" };
}

async function withoutExisting(
  container: MedusaContainer,
  products: readonly CatalogueProduct[],
): Promise<CatalogueProduct[]> {
  const service = container.resolve(Modules.PRODUCT);
  const present = new Set<string>();
  for (const batch of batches(products, 1000)) {
    const rows = await service.listProducts(
      { handle: batch.map(({ handle }) => handle) },
      { select: ["id", "handle"], take: batch.length },
    );
    for (const row of rows) present.add(row.handle);
  }
  return products.filter(({ handle }) => !present.has(handle));
}
