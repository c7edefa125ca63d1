import type { LinkDefinition, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { batches } from "../batches";
import { CatalogueProduct, CatalogueVariant } from "../catalogue/product";
import { CURRENCY } from "../shop/store";
import { translateProducts } from "./translate-products";

/** A catalogue product with what Medusa already holds for it. */
export type Known = {
  id: string;
  handle: string;
  options?: { id: string; title: string; values: { id: string; value: string }[] }[];
  sales_channels?: ({ id: string } | null)[] | null;
  shipping_profile?: { id: string } | null;
  variants: {
    id: string;
    sku: string;
    price_set?: { id: string } | null;
    inventory_items?: ({ inventory_item_id: string } | null)[] | null;
  }[];
};

export type SellableInput = {
  salesChannelId: string;
  shippingProfileId: string;
  locationId: string;
  progress: (done: number) => void;
};

/**
 * Gives every catalogue product what it needs to be sold: sales channel, shipping profile, price, stock and
 * translations. Only what is missing is written, so a run that was killed half way is completed by the next.
 */
export async function ensureSellable(
  container: MedusaContainer,
  products: readonly CatalogueProduct[],
  input: SellableInput,
): Promise<void> {
  let done = 0;
  for (const batch of batches(products, 200)) {
    const known = await load(container, batch);
    const wanted = new Map(
      batch.flatMap((product) =>
        product.variants.map((variant) => [variant.sku, variant] as const),
      ),
    );
    await linkProducts(container, known, input);
    await ensurePrices(container, known, wanted);
    await ensureStock(container, known, wanted, input.locationId);
    await translateProducts(container, known, batch);
    done += batch.length;
    input.progress(done);
  }
}

async function load(
  container: MedusaContainer,
  products: readonly CatalogueProduct[],
): Promise<Known[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: [
      "id",
      "handle",
      "sales_channels.id",
      "shipping_profile.id",
      "options.id",
      "options.title",
      "options.values.id",
      "options.values.value",
      "variants.id",
      "variants.sku",
      "variants.price_set.id",
      "variants.inventory_items.inventory_item_id",
    ],
    filters: { handle: products.map(({ handle }) => handle) },
    pagination: { take: products.length, skip: 0 },
  });
  return data as unknown as Known[];
}

async function linkProducts(
  container: MedusaContainer,
  known: Known[],
  { salesChannelId, shippingProfileId }: SellableInput,
): Promise<void> {
  const links: LinkDefinition[] = [];
  for (const product of known) {
    const product_id = { product_id: product.id };
    if (!product.sales_channels?.some((channel) => channel?.id === salesChannelId)) {
      links.push({
        [Modules.PRODUCT]: product_id,
        [Modules.SALES_CHANNEL]: { sales_channel_id: salesChannelId },
      });
    }
    if (!product.shipping_profile) {
      links.push({
        [Modules.PRODUCT]: product_id,
        [Modules.FULFILLMENT]: { shipping_profile_id: shippingProfileId },
      });
    }
  }
  if (links.length) await container.resolve(ContainerRegistrationKeys.LINK).create(links);
}

async function ensurePrices(
  container: MedusaContainer,
  known: Known[],
  wanted: Map<string, CatalogueVariant>,
): Promise<void> {
  const missing = known
    .flatMap((product) => product.variants)
    .filter((variant) => !variant.price_set && wanted.has(variant.sku));
  if (!missing.length) return;

  const sets = await container.resolve(Modules.PRICING).createPriceSets(
    missing.map(({ sku }) => ({
      prices: [{ currency_code: CURRENCY, amount: wanted.get(sku)!.price }],
    })),
  );
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    missing.map((variant, index) => ({
      [Modules.PRODUCT]: { variant_id: variant.id },
      [Modules.PRICING]: { price_set_id: sets[index].id },
    })),
  );
}

async function ensureStock(
  container: MedusaContainer,
  known: Known[],
  wanted: Map<string, CatalogueVariant>,
  locationId: string,
): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY);
  const variants = known
    .flatMap((product) => product.variants)
    .filter(({ sku }) => wanted.has(sku));
  const skus = variants.map(({ sku }) => sku);

  const present = await inventory.listInventoryItems(
    { sku: skus },
    { select: ["id", "sku"], take: skus.length },
  );
  const items = new Map(present.map((item) => [item.sku ?? "", item.id]));
  const missing = variants.filter(({ sku }) => !items.has(sku));
  if (missing.length) {
    const created = await inventory.createInventoryItems(
      missing.map(({ sku }) => ({ sku, title: sku, requires_shipping: true })),
    );
    for (const item of created) items.set(item.sku ?? "", item.id);
  }

  const unlinked = variants.filter((variant) => !variant.inventory_items?.length);
  if (unlinked.length) {
    await container.resolve(ContainerRegistrationKeys.LINK).create(
      unlinked.map((variant) => ({
        [Modules.PRODUCT]: { variant_id: variant.id },
        [Modules.INVENTORY]: { inventory_item_id: items.get(variant.sku)! },
        data: { required_quantity: 1 },
      })),
    );
  }

  const levels = await inventory.listInventoryLevels(
    { inventory_item_id: [...items.values()], location_id: locationId },
    { select: ["id", "inventory_item_id"], take: items.size },
  );
  const counted = new Set(levels.map((level) => level.inventory_item_id));
  const uncounted = [...items].filter(([, id]) => !counted.has(id));
  if (uncounted.length) {
    await inventory.createInventoryLevels(
      uncounted.map(([sku, id]) => ({
        inventory_item_id: id,
        location_id: locationId,
        stocked_quantity: wanted.get(sku)!.stock,
      })),
    );
  }
}
